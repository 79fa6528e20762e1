package org.convoca.signature.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.signature.call.CallSlug;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * An organisation's act of signing a call: one record for each state, which offers only the steps that the state allows.
 *
 * <p>{@code keys} are the unique values that a state holds: those of {@link RollKeys} from confirmation on, those of one contact before. A state
 * without them leaves the field out of its document, which frees the values.
 */
public sealed interface Signature {

    Submission submission();

    SignatureStatus status();

    /** The person to write to; null for an imported signatory, and once the data was erased. */
    default @Nullable Contact contact() {
        return null;
    }

    default SignatureId id() {
        return submission().signature();
    }

    /** The signature's full public state: what the roll shows of the organisation only while the roll shows it. */
    default SignatureFacts facts() {
        var organisation = submission().organisation();
        return new SignatureFacts(
                id().value(),
                submission().call().value(),
                status(),
                submission().origin(),
                organisation.territory(),
                organisation.region(),
                submission().locale(),
                submission().text(),
                contact() != null,
                this instanceof Duplicate duplicate ? duplicate.first().value() : null,
                this instanceof Published ? organisation.facts() : null);
    }

    static AwaitingConfirmation received(Submission submission, Contact contact, Duration validFor) {
        var keys = submission.rollKeys().claimedBy(contact);
        return new AwaitingConfirmation(
                submission, contact, submission.receivedAt().plus(validFor), keys.values());
    }

    /** A signatory from a list that was published already. */
    static Published imported(SignatureId id, CallSlug call, Organisation organisation, String locale, Instant now) {
        var submission = new Submission(id, call, SignatureOrigin.IMPORT, organisation, locale, null, now);
        return new Published(
                submission, null, null, now, null, submission.rollKeys().values());
    }

    /** A signature that holds its organisation's place on the roll, from confirmation to exit. */
    sealed interface Standing extends Signature {

        /** When the contact was last told that somebody signed again for the organisation; null when never. */
        @Nullable
        Instant repeatedAt();

        Standing repeat(Instant now);

        Withdrawn withdraw(Instant now, Instant eraseContactAt);
    }

    /** A signature that has ended and whose contact is still to be told. */
    sealed interface Ended extends Signature {

        /** When the contact is erased; null once that was done. */
        @Nullable
        Instant eraseContactAt();

        Ended withoutContact();
    }

    /** @param expiresAt until when the mailed link works, exclusive */
    @TypeAlias("signature.awaiting-confirmation")
    record AwaitingConfirmation(Submission submission, Contact contact, Instant expiresAt, List<String> keys)
            implements Signature {
        @Override
        public SignatureStatus status() {
            return SignatureStatus.AWAITING_CONFIRMATION;
        }

        public boolean isExpired(Instant now) {
            return !now.isBefore(expiresAt);
        }

        public AwaitingReview confirm(Instant now) {
            return new AwaitingReview(
                    submission, contact, now, null, submission.rollKeys().values());
        }

        public Published publish(Instant now) {
            return confirm(now).publish(now);
        }

        public Duplicate duplicateOf(SignatureId first, Instant eraseContactAt) {
            return new Duplicate(submission, contact, first, eraseContactAt);
        }

        public Disowned disown(Instant now) {
            return new Disowned(submission, now);
        }

        public Expired expire() {
            return new Expired(submission, expiresAt);
        }
    }

    /** @param repeatedAt when the contact was last told that somebody signed again, or null */
    @TypeAlias("signature.awaiting-review")
    record AwaitingReview(
            Submission submission,
            Contact contact,
            Instant confirmedAt,
            @Nullable Instant repeatedAt,
            List<String> keys)
            implements Standing {
        @Override
        public SignatureStatus status() {
            return SignatureStatus.AWAITING_REVIEW;
        }

        public Published publish(Instant now) {
            return new Published(submission, contact, confirmedAt, now, repeatedAt, keys);
        }

        public Rejected reject(String reason, Instant now, Instant eraseContactAt) {
            return new Rejected(submission, contact, reason, now, eraseContactAt);
        }

        @Override
        public Withdrawn withdraw(Instant now, Instant eraseContactAt) {
            return new Withdrawn(submission, contact, now, eraseContactAt);
        }

        @Override
        public AwaitingReview repeat(Instant now) {
            return new AwaitingReview(submission, contact, confirmedAt, now, keys);
        }
    }

    /**
     * On the roll.
     *
     * @param confirmedAt null for an imported signatory
     * @param repeatedAt when the contact was last told that somebody signed again, or null
     * @param listing by what the roll finds it
     */
    @TypeAlias("signature.published")
    record Published(
            Submission submission,
            @Nullable Contact contact,
            @Nullable Instant confirmedAt,
            Instant publishedAt,
            @Nullable Instant repeatedAt,
            List<String> keys,
            Listing listing)
            implements Standing {

        public Published(
                Submission submission,
                @Nullable Contact contact,
                @Nullable Instant confirmedAt,
                Instant publishedAt,
                @Nullable Instant repeatedAt,
                List<String> keys) {
            this(
                    submission,
                    contact,
                    confirmedAt,
                    publishedAt,
                    repeatedAt,
                    keys,
                    Listing.of(submission.signature(), submission.organisation()));
        }

        @Override
        public SignatureStatus status() {
            return SignatureStatus.PUBLISHED;
        }

        /** The same signature after its organisation's names, place or website were corrected. */
        public Published amend(Organisation corrected) {
            var amended = submission.of(corrected);
            return new Published(
                    amended,
                    contact,
                    confirmedAt,
                    publishedAt,
                    repeatedAt,
                    amended.rollKeys().values());
        }

        public Invalidated invalidate(String reason, Instant now) {
            return new Invalidated(submission, reason, now);
        }

        @Override
        public Withdrawn withdraw(Instant now, Instant eraseContactAt) {
            return new Withdrawn(submission, contact, now, contact == null ? null : eraseContactAt);
        }

        @Override
        public Published repeat(Instant now) {
            return new Published(submission, contact, confirmedAt, publishedAt, now, keys);
        }
    }

    /** The owner of the mail address said: it was not me. */
    @TypeAlias("signature.disowned")
    record Disowned(Submission submission, Instant disownedAt) implements Signature {
        @Override
        public SignatureStatus status() {
            return SignatureStatus.DISOWNED;
        }
    }

    /** Never confirmed. */
    @TypeAlias("signature.expired")
    record Expired(Submission submission, Instant expiredAt) implements Signature {
        @Override
        public SignatureStatus status() {
            return SignatureStatus.EXPIRED;
        }
    }

    /**
     * Another signature of the organisation was confirmed first.
     *
     * @param eraseContactAt when the contact, who is still to be told, is erased; null afterwards
     */
    @TypeAlias("signature.duplicate")
    record Duplicate(
            Submission submission,
            @Nullable Contact contact,
            SignatureId first,
            @Nullable Instant eraseContactAt) implements Ended {
        @Override
        public SignatureStatus status() {
            return SignatureStatus.DUPLICATE;
        }

        @Override
        public Duplicate withoutContact() {
            return new Duplicate(submission, null, first, null);
        }
    }

    /** Refused by a reviewer, with a reason that the organisation is told. */
    @TypeAlias("signature.rejected")
    record Rejected(
            Submission submission,
            @Nullable Contact contact,
            String reason,
            Instant rejectedAt,
            @Nullable Instant eraseContactAt)
            implements Ended {
        @Override
        public SignatureStatus status() {
            return SignatureStatus.REJECTED;
        }

        @Override
        public Rejected withoutContact() {
            return new Rejected(submission, null, reason, rejectedAt, null);
        }
    }

    /** Taken off the roll by reviewers. */
    @TypeAlias("signature.invalidated")
    record Invalidated(Submission submission, String reason, Instant invalidatedAt) implements Signature {
        @Override
        public SignatureStatus status() {
            return SignatureStatus.INVALIDATED;
        }
    }

    /** Taken back by the organisation. */
    @TypeAlias("signature.withdrawn")
    record Withdrawn(
            Submission submission,
            @Nullable Contact contact,
            Instant withdrawnAt,
            @Nullable Instant eraseContactAt) implements Ended {
        @Override
        public SignatureStatus status() {
            return SignatureStatus.WITHDRAWN;
        }

        @Override
        public Withdrawn withoutContact() {
            return new Withdrawn(submission, null, withdrawnAt, null);
        }
    }
}
