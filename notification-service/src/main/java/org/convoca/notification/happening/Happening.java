package org.convoca.notification.happening;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened, as a digest tells of it.
 *
 * @param id of the event, so that an event that comes again is not a second happening
 * @param at when it was stored here; a digest's window goes by this, so that what comes late is told in the next one
 * @param subject the signature or the street action
 * @param name public name or title
 * @param names further ones by language
 */
public record Happening(
        String id,
        Instant at,
        Kind kind,
        String call,
        Place place,
        UUID subject,
        String name,
        Map<String, String> names) {

    public Happening {
        names = Map.copyOf(names);
    }

    /** What it is. */
    public enum Kind {
        /** Stands on the roll. */
        SIGNED,
        /** Stood on the roll and does not any more. */
        LEFT,
        ACTION_PUBLISHED,
        ACTION_CHANGED,
        ACTION_CANCELLED,
        ACTION_REPORTED,
        /** A mail about it came back, or was given up. */
        BOUNCED;

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** The word in storage. */
        public String code() {
            return code;
        }

        static Kind of(String code) {
            for (var value : values()) {
                if (value.code.equals(code)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("unknown code for Kind");
        }
    }

    /** In that language, where there is such a name. */
    public String name(String language) {
        return names.getOrDefault(language, name);
    }
}
