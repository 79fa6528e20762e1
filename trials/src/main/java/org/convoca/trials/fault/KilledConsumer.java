package org.convoca.trials.fault;

import java.time.Duration;
import org.convoca.local.place.Service;
import org.convoca.trials.system.Signal;
import org.convoca.trials.system.Wait;

/** F3: event-service stands still until a batch waits for it, goes on, and dies in the middle of it. */
final class KilledConsumer implements Fault {

    private static final int KILLS = 10;
    private static final Duration GATHERING = Duration.ofSeconds(4);
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(60);
    private static final int LONGEST_AT_WORK_MILLIS = 250;

    @Override
    public String id() {
        return "F3";
    }

    @Override
    public String what() {
        return "kill -9 of event-service in the middle of a batch, again and again";
    }

    @Override
    public String threshold() {
        return "one registration for each published signature, no gap";
    }

    @Override
    public double confirming() {
        return 1;
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var random = scene.setting().random();
        var kills = scene.setting().scaled(KILLS, 2);
        for (var kill = 0; kill < kills; kill++) {
            scene.system().signal(Service.EVENT, Signal.STOP);
            Wait.pause(GATHERING);
            scene.system().signal(Service.EVENT, Signal.CONT);
            Wait.pause(Duration.ofMillis(random.nextInt(LONGEST_AT_WORK_MILLIS)));
            scene.system().killAndAwait(Service.EVENT, LONGEST_AWAY);
        }
        scene.measure("faults", kills);
    }
}
