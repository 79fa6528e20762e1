package org.convoca.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.convoca.local.CommandFailure;
import org.convoca.local.operate.Operator;
import org.convoca.local.place.Service;

/** Enters the examples the way organisers enter actions. Doing it twice changes nothing. */
final class ExampleActions {

    /** The event-service hears of a new call from Kafka. */
    private static final Duration UNTIL_THE_CALL_IS_KNOWN = Duration.ofSeconds(90);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Operator operator;

    ExampleActions(Operator operator) {
        this.operator = operator;
    }

    void enter(Examples examples, LocalDate firstDay) {
        awaitTheCall();
        for (var group : examples.groups()) {
            operator.put(Service.EVENT, "/internal/registrations/" + group.registration(), group.json());
            examples.actions(group, firstDay).forEach(action -> enter(group, action));
        }
    }

    private void enter(Examples.Group group, ExampleAction action) {
        var actions = "/api/v1/registrations/" + group.registration() + "/actions";
        var draft = operator.post(Service.EVENT, actions, action.form(), "Idempotency-Key", "demo-" + action.key());
        var path = actions + "/" + draft.path("id").asString();
        operator.post(Service.EVENT, path + "/submit", Map.of());
        action.cancellation()
                .ifPresent(reason -> operator.post(Service.EVENT, path + "/cancel", Map.of("reason", reason)));
    }

    private void awaitTheCall() {
        var looks = UNTIL_THE_CALL_IS_KNOWN.dividedBy(BETWEEN_LOOKS);
        for (var look = 0L; look < looks; look++) {
            if (operator.find(Service.EVENT, "/api/v1/calls/" + Demo.SLUG + "/actions?limit=1")
                    .isPresent()) {
                return;
            }
            pause();
        }
        throw new CommandFailure("event-service does not hear of the call: see ./convoca status");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.", e);
        }
    }
}
