package org.convoca.notification.federation;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to be posted to one inbox.
 *
 * @param actor who says it, and signs it
 * @param thing about which it is, or null where it is a letter of its own
 * @param letter the whole activity, or null where it is about a thing: then it is written when it is sent, and never tells what is out of date
 * @param revision raised by each change while it waits, so that what was said in the meantime is said again
 * @param since when it was ordered; after some days it is given up
 */
record Delivery(
        String id,
        URI inbox,
        ActorName actor,
        Kind kind,
        @Nullable String thing,
        @Nullable String letter,
        long revision,
        int attempts,
        Instant since) {

    String host() {
        return inbox.getHost();
    }

    /** What kind of activity. */
    enum Kind {
        CREATE,
        UPDATE,
        DELETE,
        /** A territory passes on what its call tells. */
        ANNOUNCE,
        LETTER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
