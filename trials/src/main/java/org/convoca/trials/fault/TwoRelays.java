package org.convoca.trials.fault;

import java.time.Duration;
import java.util.stream.Collectors;
import org.convoca.local.place.Service;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.Signal;
import org.convoca.trials.system.Topics;
import org.convoca.trials.system.Wait;
import org.convoca.trials.system.Weather;

/** F10: of two relays one stands still with events in hand for longer than its lease, while the other takes them over, and then goes on. */
final class TwoRelays implements Fault {

    /** Longer than an outbox lease. */
    private static final Duration STOPPED = Duration.ofSeconds(35);

    @Override
    public String id() {
        return "F10";
    }

    @Override
    public String what() {
        return "two relays, one stopped past its lease and continued";
    }

    @Override
    public String threshold() {
        return "no event more than twice, order kept";
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var system = scene.system();
        try (var twin = system.twin(Service.SIGNATURE)) {
            twin.start();
            system.network().kafka().weather(Weather.FROZEN);
            Wait.pause(Duration.ofSeconds(3));
            system.signal(Service.SIGNATURE, Signal.STOP);
            system.network().kafka().weather(Weather.FAIR);
            Wait.pause(STOPPED);
            system.signal(Service.SIGNATURE, Signal.CONT);
            Wait.pause(Duration.ofSeconds(5));
        }
        scene.measure("faults", 1);
    }

    @Override
    public void atRest(Scene scene) {
        var most = scene.system().topics().read("convoca.signatures").stream()
                .filter(entry -> entry.value().contains("\"" + scene.log().call() + "\""))
                .collect(Collectors.groupingBy((Topics.Entry entry) -> entry.header("ce_id"), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        scene.measure("duplicatesOnTopic", Repetitions.of(scene));
        scene.findings().check(Invariant.I2, most <= 2, "an event stands " + most + " times in the topic");
    }
}
