package org.convoca.signature.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.signature.TextReference;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.dossier.Dossier;
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

    /** Whether that holder, as of {@link Contact#holder()}, is the contact still. */
    default boolean isHeldBy(UUID holder) {
        var contact = contact();
        return contact != null && contact.holder().equals(holder);
    }

    /** What reviewers know of it; empty where nobody reviews. */
    default Dossier dossier() {
        return Dossier.EMPTY;
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

    /** @param review what was found about the contact's mailbox */
    static AwaitingConfirmation received(Submission submission, Contact contact, Duration validFor, Dossier review) {
        var keys = submission.rollKeys().claimedBy(contact);
        return new AwaitingConfirmation(
                submission, contact, submission.receivedAt().plus(validFor), keys.values(), review);
    }

    /** A signatory from a list that was published already. */
    static Published imported(SignatureId id, CallSlug call, Organisation organisation, String locale, Instant now) {
        var submission = new Submission(id, call, SignatureOrigin.IMPORT, organisation, locale, null, now);
        return new Published(
                submission, null, null, now, null, submission.rollKeys().values(), null);
    }

    /** A signature that holds its organisation's place on the roll, from confirmation to exit. */
    sealed interface Standing extends Signature {

        /** When the contact was last told that somebody signed again for the organisation; null when never. */
        @Nullable
        Instant repeatedAt();

        Standing repeat(Instant now);

        Withdrawn withdraw(Instant now, Instant eraseContactAt);

        /** The same signature with another contact, who is written to in that language. */
        Standing handTo(Contact next, String language);
    }

    /** A signature that has ended and whose contact is still to be told. */
    sealed interface Ended extends Signature {

        /** When the contact is erased; null once that was done. */
        @Nullable
        Instant eraseContactAt();

        Ended withoutContact();
    }

    /**
     * @param expiresAt until when the mailed link works, exclusive
     * @param review null in documents of an older release
     */
    @TypeAlias("signature.awaiting-confirmation")
    record AwaitingConfirmation(
            Submission submission,
            Contact contact,
            Instant expiresAt,
            List<String> keys,
            @Nullable Dossier review) implements Signature {
        @Override
        public Dossier dossier() {
            return review == null ? Dossier.EMPTY : review;
        }

        @Override
        public SignatureStatus status() {
            return SignatureStatus.AWAITING_CONFIRMATION;
        }

        public boolean isExpired(Instant now) {
            return !now.isBefore(expiresAt);
        }

        public AwaitingReview confirm(Instant now) {
            return new AwaitingReview(
                    submission, contact, now, null, submission.rollKeys().values(), review);
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

        /** Refused before anybody confirmed it; nobody is written to, since nobody has shown that the address is theirs. */
        public Rejected reject(String reason, Instant now) {
            return new Rejected(submission, null, reason, now, null);
        }

        public Expired expire() {
            return new Expired(submission, expiresAt);
        }
    }

    /**
     * Waits for reviewers.
     *
     * @param repeatedAt when the contact was last told that somebody signed again, or null
     * @param review null in documents of an older release
     */
    @TypeAlias("signature.awaiting-review")
    record AwaitingReview(
            Submission submission,
            Contact contact,
            Instant confirmedAt,
            @Nullable Instant repeatedAt,
            List<String> keys,
            @Nullable Dossier review)
            implements Standing {
        @Override
        public Dossier dossier() {
            return review == null ? Dossier.EMPTY : review;
        }

        /** The same signature with what reviewers know now. */
        public AwaitingReview with(Dossier next) {
            return new AwaitingReview(submission, contact, confirmedAt, repeatedAt, keys, next);
        }

        /** The same signature after its organisation's names, place or website were corrected. */
        public AwaitingReview amend(Organisation corrected) {
            var amended = submission.of(corrected);
            return new AwaitingReview(
                    amended,
                    contact,
                    confirmedAt,
                    repeatedAt,
                    amended.rollKeys().values(),
                    review);
        }

        @Override
        public AwaitingReview handTo(Contact next, String language) {
            return new AwaitingReview(submission.writtenToIn(language), next, confirmedAt, repeatedAt, keys, review);
        }

        @Override
        public SignatureStatus status() {
            return SignatureStatus.AWAITING_REVIEW;
        }

        public Published publish(Instant now) {
            return new Published(
                    submission,
                    contact,
                    confirmedAt,
                    now,
                    repeatedAt,
                    keys,
                    dossier().closed());
        }

        /** The organisation stands on the roll already. */
        public Duplicate duplicateOf(SignatureId first, Instant eraseContactAt) {
            return new Duplicate(submission, contact, first, eraseContactAt);
        }

        public Rejected reject(String reason, Instant now, Instant eraseContactAt) {
            return new Rejected(submission, contact, reason, now, eraseContactAt);
        }

        /** Nobody decided about it for as long as anything is kept; the contact goes. */
        public Expired lapse(Instant now) {
            return new Expired(submission, now);
        }

        @Override
        public Withdrawn withdraw(Instant now, Instant eraseContactAt) {
            return new Withdrawn(submission, contact, now, eraseContactAt);
        }

        @Override
        public AwaitingReview repeat(Instant now) {
            return new AwaitingReview(submission, contact, confirmedAt, now, keys, review);
        }
    }

    /**
     * On the roll.
     *
     * @param confirmedAt null for an imported signatory
     * @param repeatedAt when the contact was last told that somebody signed again, or null
     * @param listing by what the roll finds it
     * @param review why it was believed; null for imported signatories and in documents of an older release
     * @param seen which text its contact knows; null where there is no contact
     */
    @TypeAlias("signature.published")
    record Published(
            Submission submission,
            @Nullable Contact contact,
            @Nullable Instant confirmedAt,
            Instant publishedAt,
            @Nullable Instant repeatedAt,
            List<String> keys,
            Listing listing,
            @Nullable Dossier review,
            @Nullable TextSeen seen)
            implements Standing {

        public Published {
            seen = contact == null ? null : Objects.requireNonNullElseGet(seen, () -> TextSeen.of(submission.text()));
        }

        public Published(
                Submission submission,
                @Nullable Contact contact,
                @Nullable Instant confirmedAt,
                Instant publishedAt,
                @Nullable Instant repeatedAt,
                List<String> keys,
                @Nullable Dossier review) {
            this(submission, contact, confirmedAt, publishedAt, repeatedAt, keys, review, null);
        }

        private Published(
                Submission submission,
                @Nullable Contact contact,
                @Nullable Instant confirmedAt,
                Instant publishedAt,
                @Nullable Instant repeatedAt,
                List<String> keys,
                @Nullable Dossier review,
                @Nullable TextSeen seen) {
            this(
                    submission,
                    contact,
                    confirmedAt,
                    publishedAt,
                    repeatedAt,
                    keys,
                    Listing.of(submission.signature(), submission.organisation()),
                    review,
                    seen);
        }

        /** The version of the text that it refers to; 0 where an imported list does not say. */
        public int signedVersion() {
            var text = submission.text();
            return text == null ? 0 : text.version();
        }

        /** Whether its contact is still to be asked about that version, which says something else than what was signed. */
        public boolean isToBeAsked(int version) {
            return seen != null && seen.version() < version && signedVersion() < version;
        }

        /** Whether its contact was asked about a newer text and has not signed it yet. */
        public boolean isAsked() {
            return seen != null && seen.version() > signedVersion();
        }

        /** The same signature, whose contact is asked about that version. */
        public Published asked(int version, Instant now) {
            var asked = new TextSeen(version, now);
            return new Published(
                    submission, contact, confirmedAt, publishedAt, repeatedAt, keys, listing, review, asked);
        }

        /** The same organisation's signature under a newer text. */
        public Published under(TextReference text) {
            return new Published(
                    submission.under(text),
                    contact,
                    confirmedAt,
                    publishedAt,
                    repeatedAt,
                    keys,
                    listing,
                    review,
                    TextSeen.of(text));
        }

        @Override
        public Dossier dossier() {
            return review == null ? Dossier.EMPTY : review;
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
                    amended.rollKeys().values(),
                    review,
                    seen);
        }

        /** The same with these keys only: an acronym that belongs to another organisation too is held by the first. */
        public Published holding(List<String> held) {
            return new Published(submission, contact, confirmedAt, publishedAt, repeatedAt, held, review, seen);
        }

        /** The same organisation stands on the roll a second time; from now on only the other one does. */
        public Duplicate duplicateOf(SignatureId first, Instant eraseContactAt) {
            return new Duplicate(submission, contact, first, contact == null ? null : eraseContactAt);
        }

        /** Whether it has nobody to write to, so that somebody can claim it. */
        public boolean isClaimable() {
            return contact == null;
        }

        /** The same signature with that person as its contact, who is written to in that language. */
        public Published claimedBy(Contact claimant, String language) {
            return new Published(
                    submission.writtenToIn(language), claimant, confirmedAt, publishedAt, repeatedAt, keys, review);
        }

        @Override
        public Published handTo(Contact next, String language) {
            return claimedBy(next, language);
        }

        /** The same organisation on the roll, with nobody to write to. */
        public Published withoutContact() {
            return new Published(submission, null, confirmedAt, publishedAt, null, keys, review);
        }

        public Invalidated invalidate(String reason, Instant now) {
            return new Invalidated(submission, reason, now, null, null, null);
        }

        /**
         * The same, so that it can be taken back.
         *
         * @param removal with which others it goes
         * @param eraseContactAt until when it comes back with its contact
         */
        public Invalidated invalidate(String reason, Instant now, String removal, Instant eraseContactAt) {
            return new Invalidated(submission, reason, now, this, removal, contact == null ? null : eraseContactAt);
        }

        @Override
        public Withdrawn withdraw(Instant now, Instant eraseContactAt) {
            return new Withdrawn(submission, contact, now, contact == null ? null : eraseContactAt);
        }

        @Override
        public Published repeat(Instant now) {
            return new Published(submission, contact, confirmedAt, publishedAt, now, keys, review, seen);
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

    /** Never confirmed, or never decided about until long after its call. */
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

    /**
     * Taken off the roll by reviewers.
     *
     * @param before how it stood there, where it can be put back; null otherwise
     * @param removal with which others it was taken off; null where it was alone
     * @param eraseContactAt when the contact that it had is erased; null when there is none
     */
    @TypeAlias("signature.invalidated")
    record Invalidated(
            Submission submission,
            String reason,
            Instant invalidatedAt,
            @Nullable Published before,
            @Nullable String removal,
            @Nullable Instant eraseContactAt)
            implements Signature {

        /** Whether it can be put back with those of that removal. */
        public boolean isOf(String other) {
            return before != null && other.equals(removal);
        }

        /** As it stood on the roll before. */
        public Published restore() {
            return Objects.requireNonNull(before);
        }

        public Invalidated withoutContact() {
            return new Invalidated(
                    submission, reason, invalidatedAt, before == null ? null : before.withoutContact(), removal, null);
        }

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
