package org.convoca.event.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convoca.event.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** What a group without a signature asks for, until it is admitted or the request has come to nothing. */
public sealed interface Request extends Registration permits Request.Asked, Request.AwaitingReview, Request.Declined {

    /** Since when it is asked for. */
    Instant requestedAt();

    /** Somebody asked who has not confirmed the address. */
    @TypeAlias("registration.asked")
    record Asked(Group group, Organiser asking, String key, Instant requestedAt, Instant expiresAt) implements Request {

        @Override
        public List<Organiser> organisers() {
            return List.of(asking);
        }

        public boolean isExpired(Instant now) {
            return !now.isBefore(expiresAt);
        }

        public AwaitingReview confirm(Instant now) {
            return new AwaitingReview(group, asking, key, requestedAt, now, Desk.EMPTY);
        }

        /** Nobody confirmed it in time; the contact goes. */
        public Declined expire(Instant now) {
            return new Declined(group, null, Why.EXPIRED, null, requestedAt, now, null);
        }

        /** The address belongs to somebody who did not ask; the contact goes. */
        public Declined disown(Instant now) {
            return new Declined(group, null, Why.DISOWNED, null, requestedAt, now, null);
        }
    }

    /** The address is confirmed; a coordinator decides. */
    @TypeAlias("registration.awaiting-review")
    record AwaitingReview(
            Group group, Organiser asking, String key, Instant requestedAt, Instant waitingSince, Desk desk)
            implements Request {

        public AwaitingReview {
            desk = Desk.known(desk);
        }

        public AwaitingReview on(Desk next) {
            return new AwaitingReview(group, asking, key, requestedAt, waitingSince, next);
        }

        @Override
        public List<Organiser> organisers() {
            return List.of(asking);
        }

        /** @param organiser who asked, without what was written to the coordinator */
        public Open accept(Organiser organiser, Instant now) {
            return new Open(group, Team.of(organiser), 0, now);
        }

        /** Nobody decided about it for as long as anything is kept; the contact goes. */
        public Declined lapse(Instant now) {
            return new Declined(group, null, Why.EXPIRED, null, requestedAt, now, null);
        }

        /** @param contactKeptFor so that the mail that says why can reach whoever asked */
        public Declined decline(String reason, Instant now, Duration contactKeptFor) {
            return new Declined(group, asking, Why.REVIEWED, reason, requestedAt, now, now.plus(contactKeptFor));
        }

        public Declined disown(Instant now) {
            return new Declined(group, null, Why.DISOWNED, null, requestedAt, now, null);
        }

        /** The group is there already: its request goes on in that registration, to which whoever asked moves. */
        public Merged mergeInto(RegistrationId into, Instant now) {
            return new Merged(group, 0, null, now, into.value());
        }
    }

    /** Why a request came to nothing. */
    enum Why {
        REVIEWED,
        EXPIRED,
        DISOWNED;

        private final String code = name().toLowerCase(Locale.ROOT);

        /** As in storage. */
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException when there is none */
        public static Why of(String code) {
            return Stream.of(values())
                    .filter(value -> value.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown code for Why"));
        }
    }

    /**
     * It leads to nothing.
     *
     * @param asking whoever asked, until the last mail has had its time; then null
     * @param reason that they are told, or null when nobody is told
     * @param eraseContactAt when the contact goes, or null when it is gone
     */
    @TypeAlias("registration.declined")
    record Declined(
            Group group,
            @Nullable Organiser asking,
            Why why,
            @Nullable String reason,
            Instant requestedAt,
            Instant declinedAt,
            @Nullable Instant eraseContactAt)
            implements Request {

        @Override
        public List<Organiser> organisers() {
            return asking == null ? List.of() : List.of(asking);
        }

        public Declined withoutContact() {
            return new Declined(group, null, why, reason, requestedAt, declinedAt, null);
        }
    }
}
