package org.convoca.notification.happening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is publicly known of a signature, a registration or a street action, after its last event.
 *
 * @param stands whether it counts: on the roll, open, or public and not cancelled
 * @param name public name or title; empty while there is none
 * @param schedule of an action with a time or a day; null for anything else
 */
public record Known(
        Kind kind,
        UUID id,
        String call,
        Place place,
        boolean stands,
        String name,
        Map<String, String> names,
        @Nullable Schedule schedule) {

    public Known {
        names = Map.copyOf(names);
    }

    /** What it is. */
    public enum Kind {
        SIGNATURE,
        REGISTRATION,
        ACTION;

        private final String code = name().toLowerCase(Locale.ROOT);

        String code() {
            return code;
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * When and where an action takes place.
     *
     * @param startsAt the moment, or the first one of its day in UTC; for the order
     * @param start local time on the spot, or null where only the day is known
     * @param zone of {@code start}
     * @param day or null where the time is known
     * @param locality or null
     */
    public record Schedule(
            Instant startsAt,
            @Nullable LocalDateTime start,
            @Nullable ZoneId zone,
            @Nullable LocalDate day,
            @Nullable String locality) {}

    /** In that language, where there is such a name. */
    public String name(String language) {
        return names.getOrDefault(language, name);
    }
}
