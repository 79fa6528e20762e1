package org.convoca.event.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Who manages its actions; empty when nobody can be written to. */
    List<Organiser> organisers();

    default Optional<Organiser> organiser(UUID id) {
        return organisers().stream()
                .filter(organiser -> organiser.id().equals(id))
                .findFirst();
    }

    /** Since when it stood open, the last time it did. */
    Instant openedAt();

    /** Its group can register street actions. */
    @TypeAlias("registration.open")
    record Open(Group group, List<Organiser> organisers, long followed, Instant openedAt) implements Registration {

        // Those that were stored before there were organisers have none.
        public Open {
            organisers = known(organisers);
        }

        /** The same registration after a correction of where the group is at home. */
        Open movedTo(Group corrected, List<Organiser> now, long event) {
            return new Open(corrected, now, event, openedAt);
        }

        Closed close(long event, Instant now) {
            return new Closed(group, organisers, event, openedAt, now);
        }
    }

    /** Its signature left the roll. */
    @TypeAlias("registration.closed")
    record Closed(Group group, List<Organiser> organisers, long followed, Instant openedAt, Instant closedAt)
            implements Registration {

        public Closed {
            organisers = known(organisers);
        }

        /** The signature is back on the roll, perhaps corrected. */
        Open reopen(Group back, List<Organiser> organisers, long event, Instant now) {
            return new Open(back, organisers, event, now);
        }
    }

    private static List<Organiser> known(@Nullable List<Organiser> organisers) {
        return organisers == null ? List.of() : List.copyOf(organisers);
    }
}
