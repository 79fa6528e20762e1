package org.convoca.local.journey;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.convoca.local.place.Service;

/** Waits until everything that was begun is done: events are sent, mails are gone, consumers have caught up. */
final class Quiet {

    private static final List<String> WAITING = List.of("convoca_outbox_pending", "convoca_mails_queue");

    private Quiet() {}

    /** Quiet for three looks in a row: an event may be between an outbox and the mail that it causes. */
    static void await(Started system) {
        patience().atMost(Duration.ofMinutes(3)).during(Duration.ofSeconds(3)).until(() -> isQuiet(system));
    }

    private static ConditionFactory patience() {
        return Awaitility.await("outboxes and the mail queue are empty").pollInterval(Duration.ofMillis(500));
    }

    private static boolean isQuiet(Started system) {
        return List.of(Service.SIGNATURE, Service.EVENT, Service.NOTIFICATION).stream()
                .allMatch(service -> nothingWaits(service, system));
    }

    private static boolean nothingWaits(Service service, Started system) {
        try {
            var metrics = Web.get(service.metrics(system.ports()).toString());
            return metrics.statusCode() == 200
                    && metrics.body().contains(WAITING.getFirst())
                    && metrics.body()
                            .lines()
                            .filter(line -> WAITING.stream()
                                    .anyMatch(name -> line.startsWith(name + " ") || line.startsWith(name + "{")))
                            .allMatch(line -> line.endsWith(" 0.0"));
        } catch (UncheckedIOException e) {
            return false; // it is being started again
        }
    }
}
