package org.convoca.event.coordinator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.annotation.TypeAlias;

/** Somebody who looks after territories, by their state. */
public sealed interface Coordinator permits Coordinator.Serving, Coordinator.Removed {

    Duties duties();

    /** The language in which they are written to. */
    String locale();

    ZoneId zone();

    /** They can sign in. */
    sealed interface Serving extends Coordinator permits Invited, Active {

        Profile profile();

        /** When links to sign in were mailed lately, the oldest first. */
        List<Instant> links();

        Serving of(Profile next);

        /** The same after a mail with a link, or empty when there were {@code most} of them {@code within} that time already. */
        default Optional<Serving> mailed(Instant now, int most, Duration within) {
            var recent = links().stream()
                    .filter(link -> link.isAfter(now.minus(within)))
                    .toList();
            return recent.size() >= most
                    ? Optional.empty()
                    : Optional.of(withLinks(
                            Stream.concat(recent.stream(), Stream.of(now)).toList()));
        }

        Serving withLinks(List<Instant> links);

        /** The key to their name and address goes with what it sealed. */
        default Removed remove(Instant now) {
            return new Removed(locale(), zone(), now);
        }

        @Override
        default Duties duties() {
            return profile().duties();
        }

        @Override
        default String locale() {
            return profile().locale();
        }

        @Override
        default ZoneId zone() {
            return profile().zone();
        }
    }

    /**
     * Has never signed in.
     *
     * @param invitedAt when the last invitation was mailed
     */
    @TypeAlias("coordinator.invited")
    record Invited(Profile profile, Instant invitedAt, List<Instant> links) implements Serving {

        public Invited {
            links = List.copyOf(links);
        }

        @Override
        public Invited of(Profile next) {
            return new Invited(next, invitedAt, links);
        }

        @Override
        public Invited withLinks(List<Instant> now) {
            return new Invited(profile, invitedAt, now);
        }

        Invited again(Instant now) {
            return new Invited(profile, now, links);
        }

        Active activate(Instant now) {
            return new Active(profile, now, links);
        }
    }

    /** @param since when they first signed in */
    @TypeAlias("coordinator.active")
    record Active(Profile profile, Instant since, List<Instant> links) implements Serving {

        public Active {
            links = List.copyOf(links);
        }

        @Override
        public Active of(Profile next) {
            return new Active(next, since, links);
        }

        @Override
        public Active withLinks(List<Instant> now) {
            return new Active(profile, since, now);
        }
    }

    /** Is none any more; who it was cannot be told. */
    @TypeAlias("coordinator.removed")
    record Removed(String locale, ZoneId zone, Instant removedAt) implements Coordinator {

        @Override
        public Duties duties() {
            return Duties.NONE;
        }
    }
}
