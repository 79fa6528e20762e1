package org.convoca.local.journey;

import java.time.Clock;
import java.util.Map;
import org.convoca.local.operate.Operator;
import org.convoca.local.place.Service;

/** A call whose signing is over, made the way conveners make calls. */
final class ClosedCall {

    private static final String SLUG = "closed-call";

    private ClosedCall() {}

    static String in(Started system) {
        var operator = Operator.of(system.data(), system.ports(), Clock.systemUTC());
        operator.put(Service.SIGNATURE, "/internal/calls/" + SLUG, call("open"));
        operator.put(Service.SIGNATURE, "/internal/calls/" + SLUG, call("closed"));
        return SLUG;
    }

    private static Map<String, Object> call(String status) {
        return Map.of(
                "status",
                status,
                "language",
                "es",
                "texts",
                Map.of("es", Map.of("title", "Llamado cerrado", "summary", "Ya pasó.", "body", "Ya pasó.")),
                "signing",
                Map.of("opensAt", "2020-01-01T00:00:00Z"),
                "review",
                "after",
                "week",
                Map.of("status", "to-be-announced", "from", "2020-07-01", "to", "2020-12-31"));
    }
}
