package org.convoca.gateway.page.action;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.convoca.gateway.client.ActionView;
import org.jspecify.annotations.Nullable;

/** When an action takes place: at a time, on a day, or some time during the week. */
public sealed interface When {

    /** @param end null when it is not said */
    record At(LocalDateTime start, @Nullable LocalDateTime end, ZoneId zone, Instant moment) implements When {

        /** For {@code datetime}: RFC 3339, with the offset in force at the start. */
        public String machine() {
            return start.atOffset(offset(this)).toString();
        }
    }

    /** Without a time of day. */
    record On(LocalDate day) implements When {}

    /** Not dated yet. */
    record DuringTheWeek() implements When {}

    /** As the action says; a zone or a time that cannot be read is as if there was none. */
    static When of(ActionView action) {
        return of(action.start(), action.startOffset(), action.end(), action.zone(), action.day());
    }

    /** @param offset by which an hour that a clock change repeats is told from its twin; null takes the zone's */
    static When of(
            @Nullable String start,
            @Nullable String offset,
            @Nullable String end,
            @Nullable String zone,
            @Nullable LocalDate day) {
        if (start == null || zone == null) {
            return day == null ? new DuringTheWeek() : new On(day);
        }
        try {
            var local = LocalDateTime.parse(start);
            var there = ZonedDateTime.ofLocal(local, ZoneId.of(zone), offset == null ? null : ZoneOffset.of(offset));
            return new At(local, end == null ? null : LocalDateTime.parse(end), there.getZone(), there.toInstant());
        } catch (DateTimeException e) {
            return new DuringTheWeek();
        }
    }

    /** The local day, or null. */
    default @Nullable LocalDate day() {
        return switch (this) {
            case At at -> at.start().toLocalDate();
            case On on -> on.day();
            case DuringTheWeek _ -> null;
        };
    }

    /** The offset in force at the start, by which an hour that a clock change repeats is told from its twin. */
    static ZoneOffset offset(At at) {
        return at.zone().getRules().getOffset(at.moment());
    }
}
