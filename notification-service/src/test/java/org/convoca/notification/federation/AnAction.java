package org.convoca.notification.federation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.action.ActionFacts;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallFacts;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.territory.Region;

/** An action in the Basque Country, as events and the event-service tell of it; and its call. */
record AnAction(UUID id, String title, String status) {

    static final String CALL = "anti-imperialist-week";
    static final String TERRITORY = "x-basque-country";

    static AnAction titled(String title) {
        return new AnAction(UUID.randomUUID(), title, "published");
    }

    AnAction retitled(String other) {
        return new AnAction(id, other, status);
    }

    AnAction cancelled() {
        return new AnAction(id, title, "cancelled");
    }

    ActionFacts facts() {
        return new ActionFacts(
                id,
                UUID.randomUUID(),
                CALL,
                ActionStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                ActionKind.MARCH,
                TERRITORY,
                Region.EUROPE,
                Map.of("es", title),
                "2027-01-16T18:00",
                "Europe/Madrid",
                Instant.parse("2027-01-16T17:00:00Z"),
                null,
                "Bilbo",
                false,
                false,
                0,
                List.of(),
                false);
    }

    /** With a field that we have never heard of. */
    String json() {
        return OurSide.JSON.writeValueAsString(Map.ofEntries(
                Map.entry("id", id),
                Map.entry("call", CALL),
                Map.entry("kind", "march"),
                Map.entry("status", status),
                Map.entry("title", Map.of("es", title)),
                Map.entry("description", Map.of("es", "Contra las bases.\n\nTrae <b>pancartas</b>.")),
                Map.entry("tentative", false),
                Map.entry(
                        "place",
                        Map.of(
                                "name", "Arriaga plaza",
                                "address", "Arriaga plaza 1",
                                "locality", "Bilbo",
                                "territory", TERRITORY,
                                "point", Map.of("lat", 43.2593, "lon", -2.9254))),
                Map.entry("start", "2027-01-16T18:00"),
                Map.entry("startOffset", "+01:00"),
                Map.entry("end", "2027-01-16T20:00"),
                Map.entry("endOffset", "+01:00"),
                Map.entry("zone", "Europe/Madrid"),
                Map.entry("example", false),
                Map.entry("publishedAt", "2027-01-10T12:00:00Z"),
                Map.entry("changedAt", "2027-01-10T12:00:00Z"),
                Map.entry("somethingNewer", true)));
    }

    static CallFacts call(CallStatus status) {
        return new CallFacts(
                CALL,
                status,
                Map.of("es", "Semana de lucha", "en", "Week of struggle", "ar", "أسبوع النضال"),
                "es",
                Instant.parse("2026-11-01T00:00:00Z"),
                null,
                ReviewPolicy.BEFORE,
                new ActionWeek.Announced(LocalDate.parse("2027-01-11"), LocalDate.parse("2027-01-17")));
    }
}
