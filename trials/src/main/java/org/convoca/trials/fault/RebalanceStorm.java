package org.convoca.trials.fault;

import java.time.Duration;
import org.convoca.local.place.Service;
import org.convoca.trials.system.Wait;

/** F11: a second event-service comes and goes, so that partitions change hands all the time. */
final class RebalanceStorm implements Fault {

    private static final int TIMES = 12;
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    @Override
    public String id() {
        return "F11";
    }

    @Override
    public String what() {
        return "a second event-service comes and goes again and again";
    }

    @Override
    public String threshold() {
        return "no registration lost or doubled";
    }

    @Override
    public double confirming() {
        return 1;
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var times = scene.setting().scaled(TIMES, 2);
        try (var twin = scene.system().twin(Service.EVENT)) {
            for (var time = 0; time < times; time++) {
                twin.start();
                Wait.pause(BETWEEN);
                if (time % 2 == 0) {
                    twin.kill();
                } else {
                    twin.stop();
                }
            }
        }
        scene.measure("faults", times);
    }
}
