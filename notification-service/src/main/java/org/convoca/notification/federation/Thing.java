package org.convoca.notification.federation;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A street action or a note, as followers know it.
 *
 * @param id {@code event.} and the action's id, or {@code note.} and the call's slug with what it is about
 * @param territory whose followers are told too, or null
 * @param news how often it was said that there is something new about it
 * @param json the object as it was told last, without its context; null before and after
 * @param published when it was told first, or null
 * @param outgoing what its followers are still to be told, or null
 */
record Thing(
        String id,
        String call,
        @Nullable String territory,
        long news,
        State state,
        @Nullable String json,
        @Nullable Instant published,
        @Nullable Kind outgoing) {

    static final String EVENT = "event.";
    static final String NOTE = "note.";

    boolean isEvent() {
        return id.startsWith(EVENT);
    }

    /** Whether the public sees it. */
    enum State {
        UNSEEN,
        PUBLIC,
        GONE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What its followers are told (Activity Vocabulary, section 3.1). */
    enum Kind {
        CREATE,
        UPDATE,
        DELETE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
