package org.convoca.trials.fault;

import java.time.Duration;
import org.convoca.trials.Invariant;
import org.convoca.trials.history.Operation;
import org.convoca.trials.system.Wait;

/** F5: Kafka dies, stays away for a minute, and is started on the data that it has. */
final class KilledBroker implements Fault {

    private static final int SECONDS_AWAY = 60;

    @Override
    public String id() {
        return "F5";
    }

    @Override
    public String what() {
        return "kill -9 of Kafka, away for a minute";
    }

    @Override
    public String threshold() {
        return "every sign-up meanwhile is answered 202 at its first request";
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var system = scene.system();
        Wait.pause(Duration.ofSeconds(2));
        var before = scene.log().all().size();
        system.kafka().kill();
        Wait.pause(Duration.ofSeconds(scene.setting().scaled(SECONDS_AWAY, 15)));
        var came = scene.log().all();
        system.kafka().start();
        var meanwhile = came.subList(before, came.size());
        scene.measure("faults", 1);
        scene.measure("signUpsMeanwhile", meanwhile.size());
        var refused = meanwhile.stream().filter(KilledBroker::isRefused).count();
        scene.findings()
                .check(Invariant.I8, refused == 0, refused + " sign-ups were not taken at once while Kafka was away");
    }

    private static boolean isRefused(Operation operation) {
        return !operation.attempts().stream().allMatch(Operation.Attempt::isAccepted);
    }
}
