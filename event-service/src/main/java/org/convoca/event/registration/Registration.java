package org.convoca.event.registration;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/**
 * A group's entry for the week of action, by its state.
 *
 * <p>It remembers the number of the last event of the signature that changed it: a consumer that was slow, or that is told again, cannot turn it
 * back.
 */
sealed interface Registration {

    Group group();

    /** The {@code sequence} of the signature's event that brought it here. */
    long followed();

    /** Since when it stood open, the last time it did. */
    Instant openedAt();

    /** Its group can register street actions. */
    @TypeAlias("registration.open")
    record Open(Group group, long followed, Instant openedAt) implements Registration {

        /** The same registration after a correction of where the group is at home. */
        Open movedTo(Group corrected, long event) {
            return new Open(corrected, event, openedAt);
        }

        Closed close(long event, Instant now) {
            return new Closed(group, event, openedAt, now);
        }
    }

    /** Its signature left the roll. */
    @TypeAlias("registration.closed")
    record Closed(Group group, long followed, Instant openedAt, Instant closedAt) implements Registration {

        /** The signature is back on the roll, perhaps corrected. */
        Open reopen(Group back, long event, Instant now) {
            return new Open(back, event, now);
        }
    }
}
