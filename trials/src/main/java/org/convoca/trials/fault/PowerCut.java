package org.convoca.trials.fault;

import java.time.Duration;
import org.convoca.trials.system.Wait;

/** F26: all processes end at once, and are started again. What the operating system had not brought to the disk is there nevertheless. */
final class PowerCut implements Fault {

    private static final int CUTS = 20;
    private static final int LONGEST_AT_WORK_MILLIS = 8_000;
    private static final int SHORTEST_AT_WORK_MILLIS = 2_000;

    @Override
    public String id() {
        return "F26";
    }

    @Override
    public String what() {
        return "SIGKILL of all processes at once, again and again";
    }

    @Override
    public String threshold() {
        return "all start again on what is there";
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var cuts = scene.setting().scaled(CUTS, 1);
        var random = scene.setting().random();
        for (var cut = 0; cut < cuts; cut++) {
            Wait.pause(Duration.ofMillis(random.nextInt(SHORTEST_AT_WORK_MILLIS, LONGEST_AT_WORK_MILLIS)));
            scene.system().powerCut();
            scene.system().startAgain();
        }
        scene.measure("faults", cuts);
    }
}
