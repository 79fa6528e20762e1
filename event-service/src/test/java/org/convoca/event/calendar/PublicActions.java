package org.convoca.event.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Content;
import org.convoca.event.action.Origin;
import org.convoca.event.action.Place;
import org.convoca.event.action.Point;
import org.convoca.event.action.Precision;
import org.convoca.event.action.PublicAction;
import org.convoca.event.action.Publicity;
import org.convoca.event.action.When;

/** Public actions for tests: a march in Bilbao, unless a test says otherwise. */
final class PublicActions {

    static final Instant PUBLISHED = Instant.parse("2026-12-01T10:00:00Z");
    static final Instant CHANGED = Instant.parse("2026-12-02T11:30:00Z");

    private static final UUID REGISTRATION = UUID.fromString("e40cfa8f-06d7-5d01-a1f4-4742c60baf20");

    private String id = "0f1e2d3c-4b5a-4697-8876-5f4e3d2c1b0a";
    private ActionStatus status = ActionStatus.PUBLISHED;
    private final Map<String, String> titles = new TreeMap<>(Map.of("es", "Marcha contra la guerra"));
    private final Map<String, String> descriptions = new TreeMap<>();
    private Place place = new Place(
            "Plaza Moyúa",
            "Gran Vía 1",
            "Bilbao",
            "x-basque-country",
            new Point(43.263, -2.935),
            Precision.EXACT,
            List.of(),
            null);
    private When when = at("Europe/Madrid", "2027-01-16T18:00", "2027-01-16T20:00");
    private boolean tentative;
    private boolean awaitingCoordinator;
    private int version;
    private String cancellation;

    static PublicActions anAction() {
        return new PublicActions();
    }

    /** Another one for each seed. */
    PublicActions numbered(int seed) {
        id = UUID.nameUUIDFromBytes(("action " + seed).getBytes(StandardCharsets.UTF_8))
                .toString();
        return this;
    }

    PublicActions title(String language, String text) {
        titles.put(language, text);
        return this;
    }

    PublicActions description(String language, String text) {
        descriptions.put(language, text);
        return this;
    }

    PublicActions when(When other) {
        when = other;
        return this;
    }

    PublicActions at(String zone, String start) {
        return when(at(zone, start, null));
    }

    PublicActions onDay(String day) {
        return when(new When.OnDay(LocalDate.parse(day)));
    }

    PublicActions duringTheWeek() {
        return when(new When.DuringTheWeek());
    }

    PublicActions in(Place other) {
        place = other;
        return this;
    }

    PublicActions called(String name, String address) {
        return in(new Place(
                name,
                address,
                place.locality(),
                place.territory(),
                place.point(),
                place.precision(),
                place.route(),
                place.hiddenUntil()));
    }

    /** As the public sees it while the place is held back. */
    PublicActions hidden() {
        var until = Instant.parse("2027-01-16T15:00:00Z");
        var whole = new Place(
                place.name(),
                place.address(),
                "Bilbao",
                "x-basque-country",
                place.point(),
                Precision.EXACT,
                List.of(),
                until);
        return in(whole.shownAt(until.minusSeconds(1)));
    }

    PublicActions along(Point... route) {
        return in(new Place(
                place.name(),
                place.address(),
                place.locality(),
                place.territory(),
                route[0],
                Precision.EXACT,
                List.of(route),
                null));
    }

    PublicActions tentative() {
        tentative = true;
        return this;
    }

    PublicActions awaitingCoordinator() {
        awaitingCoordinator = true;
        return this;
    }

    PublicActions version(int changes) {
        version = changes;
        return this;
    }

    PublicActions cancelled(String reason) {
        status = ActionStatus.CANCELLED;
        cancellation = reason;
        return this;
    }

    PublicActions over() {
        status = ActionStatus.DONE;
        return this;
    }

    PublicAction build() {
        var content = new Content(
                ActionKind.MARCH,
                titles,
                descriptions,
                place,
                Region.EUROPE,
                when,
                List.of("es", "eu"),
                null,
                "organisers@example.org",
                null,
                null,
                List.of(),
                tentative);
        return new PublicAction(
                new ActionId(UUID.fromString(id)),
                new Origin(REGISTRATION, "anti-imperialist-week", null, Region.EUROPE),
                status,
                content,
                new Publicity(PUBLISHED, CHANGED, version, List.of(), awaitingCoordinator, null, false),
                CHANGED,
                cancellation,
                null);
    }

    static When at(String zone, String start, String end) {
        return new When.AtTime(
                LocalDateTime.parse(start),
                offset(zone, start),
                end == null ? null : LocalDateTime.parse(end),
                end == null ? null : offset(zone, end),
                ZoneId.of(zone));
    }

    private static ZoneOffset offset(String zone, String local) {
        return ZoneId.of(zone).getRules().getOffset(LocalDateTime.parse(local));
    }
}
