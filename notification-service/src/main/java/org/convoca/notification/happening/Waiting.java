package org.convoca.notification.happening;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a coordinator's decision. What it is called is not kept here: it is not public yet.
 *
 * @param since when it began to wait
 * @param at when that was stored here
 * @param assignee the coordinator to whom it was handed on, or null while it is for all who are responsible
 */
public record Waiting(
        Kind kind,
        UUID id,
        String call,
        Place place,
        Instant since,
        Instant at,
        @Nullable UUID assignee) {

    /** What it is. */
    public enum Kind {
        SIGNATURE,
        CLAIM,
        REGISTRATION,
        ACTION;

        private final String code = name().toLowerCase(Locale.ROOT);

        /** The word in storage and in addresses. */
        public String code() {
            return code;
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Its key in storage. */
    public String key() {
        return kind.code() + "." + id;
    }
}
