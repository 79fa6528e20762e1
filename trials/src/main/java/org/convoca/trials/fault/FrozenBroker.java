package org.convoca.trials.fault;

import java.time.Duration;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.Signal;
import org.convoca.trials.system.Wait;

/** F6: Kafka stands still for longer than a request may take, and shorter than an attempt to deliver. */
final class FrozenBroker implements Fault {

    private static final int SECONDS = 45;

    @Override
    public String id() {
        return "F6";
    }

    @Override
    public String what() {
        return "SIGSTOP of Kafka for 45 s";
    }

    @Override
    public String threshold() {
        return "order kept; sign-ups are answered all the while";
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        Wait.pause(Duration.ofSeconds(2));
        var before = scene.log().all().size();
        scene.system().kafka().signal(Signal.STOP);
        Wait.pause(Duration.ofSeconds(scene.setting().scaled(SECONDS, 12)));
        var meanwhile = scene.log().all().subList(before, scene.log().all().size());
        scene.system().kafka().signal(Signal.CONT);
        var refused = meanwhile.stream()
                .filter(operation -> operation.attempts().stream().anyMatch(attempt -> !attempt.isAccepted()))
                .count();
        scene.measure("faults", 1);
        scene.measure("signUpsMeanwhile", meanwhile.size());
        scene.findings().check(Invariant.I8, refused == 0, refused + " sign-ups were not taken at once");
    }

    @Override
    public void atRest(Scene scene) {
        scene.measure("duplicatesOnTopic", Repetitions.of(scene));
    }
}
