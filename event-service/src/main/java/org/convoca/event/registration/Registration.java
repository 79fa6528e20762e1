package org.convoca.event.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** A group's entry for the week of action, by its state: asked for ({@link Request}), admitted (open or closed), or merged into another. */
public sealed interface Registration permits Request, Registration.Admitted, Registration.Merged {

    Group group();

    /** Who manages its actions, or asks to; empty when nobody can be written to. */
    List<Organiser> organisers();

    /** The organiser of that id, or whose id it was before two registrations were merged. */
    default Optional<Organiser> organiser(UUID id) {
        return organisers().stream()
                .filter(organiser -> organiser.isKnownAs(id))
                .findFirst();
    }

    /** The organiser whose link or session that is. */
    default Optional<Organiser> holder(UUID holder) {
        return organisers().stream()
                .filter(organiser -> organiser.isHeldBy(holder))
                .findFirst();
    }

    /** Its group takes part, or did. */
    sealed interface Admitted extends Registration permits Open, Closed {

        Team team();

        /** The {@code sequence} of the signature's last event that changed it, so that a consumer that is slow, or told again, cannot turn it back. */
        long followed();

        /** Since when it stood open, the last time it did. */
        Instant openedAt();

        /** With other organisers. */
        Admitted of(Team next);

        @Override
        default List<Organiser> organisers() {
            return team().organisers();
        }
    }

    /** Its group can register street actions. */
    @TypeAlias("registration.open")
    record Open(Group group, Team team, long followed, Instant openedAt) implements Admitted {

        // Those that were stored before there were organisers have none.
        public Open {
            team = Team.known(team);
        }

        /** The same registration after a correction of what the roll says of the group. */
        Open following(Group corrected, Team now, long event) {
            return new Open(corrected, now, event, openedAt);
        }

        @Override
        public Open of(Team next) {
            return new Open(group, next, followed, openedAt);
        }

        Closed close(long event, Instant now) {
            return new Closed(group, team, event, openedAt, now);
        }

        /** It goes on in that one, to which its organisers move. */
        public Merged mergeInto(RegistrationId into, Instant now) {
            return new Merged(group, followed, openedAt, now, into.value());
        }
    }

    /** Its signature left the roll. */
    @TypeAlias("registration.closed")
    record Closed(Group group, Team team, long followed, Instant openedAt, Instant closedAt) implements Admitted {

        public Closed {
            team = Team.known(team);
        }

        @Override
        public Closed of(Team next) {
            return new Closed(group, next, followed, openedAt, closedAt);
        }

        /** It goes on in that one, to which its organisers move. */
        public Merged mergeInto(RegistrationId into) {
            return new Merged(group, followed, openedAt, closedAt, into.value());
        }

        /** The signature is back on the roll, perhaps corrected. */
        Open reopen(Group back, Team now, long event, Instant at) {
            return new Open(back, now, event, at);
        }
    }

    /**
     * It was another registration of the same group, and went on in that one. Nothing brings it back.
     *
     * @param openedAt null for a request that was never open by itself
     */
    @TypeAlias("registration.merged")
    record Merged(Group group, long followed, @Nullable Instant openedAt, Instant closedAt, UUID into)
            implements Registration {

        Merged following(long event) {
            return new Merged(group, event, openedAt, closedAt, into);
        }

        @Override
        public List<Organiser> organisers() {
            return List.of();
        }
    }
}
