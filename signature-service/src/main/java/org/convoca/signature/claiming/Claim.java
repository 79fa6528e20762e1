package org.convoca.signature.claiming;

import java.time.Duration;
import java.time.Instant;
import org.convoca.contracts.claim.ClaimFacts;
import org.convoca.contracts.claim.ClaimStatus;
import org.convoca.signature.dossier.Dossier;
import org.convoca.signature.signing.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * Somebody says to speak for a signatory: one record for each state, which offers only the steps that the state allows.
 *
 * <p>{@code key} is unique: one claim of one address for one signatory at a time. A state without it leaves the field out of its document.
 */
sealed interface Claim {

    Application application();

    ClaimStatus status();

    /** The claimant; null once the data was erased. */
    default @Nullable Contact contact() {
        return null;
    }

    default ClaimId id() {
        return application().claim();
    }

    /** The claim's full public state. */
    default ClaimFacts facts() {
        var application = application();
        return new ClaimFacts(
                id().value(),
                application.call().value(),
                application.signature().value(),
                status(),
                application.territory(),
                application.region(),
                application.locale());
    }

    /** @param review what was found about the claimant's mailbox */
    static AwaitingConfirmation received(Application application, Contact contact, Duration validFor, Dossier review) {
        return new AwaitingConfirmation(
                application,
                contact,
                application.receivedAt().plus(validFor),
                application.signature() + "|" + contact.lookup(),
                review);
    }

    /** A claim that nobody has ended yet. */
    sealed interface Open extends Claim {

        @Override
        Contact contact();

        Disowned disown(Instant now);
    }

    /** A claim that was decided, and whose claimant is still to be told. */
    sealed interface Decided extends Claim {

        /** When the contact is erased; null once that was done. */
        @Nullable
        Instant eraseContactAt();

        Decided withoutContact();
    }

    /**
     * @param expiresAt until when the mailed links work, exclusive
     * @param review what was found about the claimant's mailbox
     */
    @TypeAlias("claim.awaiting-confirmation")
    record AwaitingConfirmation(Application application, Contact contact, Instant expiresAt, String key, Dossier review)
            implements Open {
        @Override
        public ClaimStatus status() {
            return ClaimStatus.AWAITING_CONFIRMATION;
        }

        boolean isExpired(Instant now) {
            return !now.isBefore(expiresAt);
        }

        AwaitingReview confirm(Instant now) {
            return new AwaitingReview(application, contact, now, key, review);
        }

        @Override
        public Disowned disown(Instant now) {
            return new Disowned(application.withoutPost(), now);
        }

        Expired expire() {
            return new Expired(application.withoutPost(), expiresAt);
        }
    }

    /**
     * Confirmed, and before a coordinator.
     *
     * @param waitingSince when it was confirmed
     * @param review what reviewers know, and what they decided
     */
    @TypeAlias("claim.awaiting-review")
    record AwaitingReview(Application application, Contact contact, Instant waitingSince, String key, Dossier review)
            implements Open {
        @Override
        public ClaimStatus status() {
            return ClaimStatus.AWAITING_REVIEW;
        }

        AwaitingReview with(Dossier next) {
            return new AwaitingReview(application, contact, waitingSince, key, next);
        }

        /** Nobody decided about it for as long as anything is kept; the claimant goes. */
        Expired lapse(Instant now) {
            return new Expired(application.withoutPost(), now);
        }

        Accepted accept(Instant now, Instant eraseContactAt) {
            return new Accepted(application, Claimants.withoutMessage(contact), now, eraseContactAt);
        }

        Rejected reject(String reason, Instant now, Instant eraseContactAt) {
            return new Rejected(application, Claimants.withoutMessage(contact), reason, now, eraseContactAt);
        }

        /** Whether its decision can no longer be undone; it may be half carried out. */
        boolean isDecided(Instant now) {
            return review.settled() != null && review.settled().stands(now);
        }

        @Override
        public Disowned disown(Instant now) {
            return new Disowned(application.withoutPost(), now);
        }
    }

    /** The claimant became the signatory's contact. */
    @TypeAlias("claim.accepted")
    record Accepted(
            Application application,
            @Nullable Contact contact,
            Instant acceptedAt,
            @Nullable Instant eraseContactAt) implements Decided {
        @Override
        public ClaimStatus status() {
            return ClaimStatus.ACCEPTED;
        }

        @Override
        public Accepted withoutContact() {
            return new Accepted(application, null, acceptedAt, null);
        }
    }

    /**
     * Refused by a coordinator.
     *
     * @param reason as the claimant is told it, in their language
     */
    @TypeAlias("claim.rejected")
    record Rejected(
            Application application,
            @Nullable Contact contact,
            String reason,
            Instant rejectedAt,
            @Nullable Instant eraseContactAt)
            implements Decided {
        @Override
        public ClaimStatus status() {
            return ClaimStatus.REJECTED;
        }

        @Override
        public Rejected withoutContact() {
            return new Rejected(application.withoutPost(), null, reason, rejectedAt, null);
        }
    }

    /** The owner of the mail address said: it was not me. */
    @TypeAlias("claim.disowned")
    record Disowned(Application application, Instant disownedAt) implements Claim {
        @Override
        public ClaimStatus status() {
            return ClaimStatus.DISOWNED;
        }
    }

    /** Never confirmed. */
    @TypeAlias("claim.expired")
    record Expired(Application application, Instant expiredAt) implements Claim {
        @Override
        public ClaimStatus status() {
            return ClaimStatus.EXPIRED;
        }
    }
}
