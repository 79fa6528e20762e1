package org.convoca.local.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.convoca.local.operate.Operator;
import org.convoca.local.place.Service;

/** A call of a journey's own, made the way conveners make calls, so that what happens to it disturbs no other journey. */
final class OwnCall {

    private OwnCall() {}

    /** A call that can be signed, whose week lies in that window. */
    static String open(Started system, String slug, LocalDate from, LocalDate to) {
        put(system, slug, "open", "after", from, to);
        return slug;
    }

    /** The same, whose signatures wait for a reviewer. */
    static String reviewedFirst(Started system, String slug, LocalDate from, LocalDate to) {
        put(system, slug, "open", "before", from, to);
        return slug;
    }

    /** A call whose signing is over. */
    static String closed(Started system) {
        var slug = "closed-call";
        var from = LocalDate.parse("2020-07-01");
        put(system, slug, "open", "after", from, from.plusMonths(6));
        put(system, slug, "closed", "after", from, from.plusMonths(6));
        return slug;
    }

    private static void put(Started system, String slug, String status, String review, LocalDate from, LocalDate to) {
        Operator.of(system.data(), system.ports(), Clock.systemUTC())
                .put(Service.SIGNATURE, "/internal/calls/" + slug, call(status, review, from, to));
    }

    private static Map<String, Object> call(String status, String review, LocalDate from, LocalDate to) {
        return Map.of(
                "status",
                status,
                "language",
                "es",
                "texts",
                Map.of("es", Map.of("title", "Un llamado propio", "summary", "De prueba.", "body", "De prueba.")),
                "signing",
                Map.of("opensAt", "2020-01-01T00:00:00Z"),
                "review",
                review,
                "week",
                Map.of("status", "to-be-announced", "from", from.toString(), "to", to.toString()));
    }
}
