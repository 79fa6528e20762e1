package org.convoca.signature.own;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.token.LinkGrant;
import org.convoca.platform.token.LinkTokens;
import org.convoca.signature.link.OtherLinks;
import org.convoca.signature.link.PendingContacts;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The links by which the two mailboxes say whether the contact of a signature changes. */
@Component
class ContactChangeLinks implements OtherLinks {

    private final LinkTokens tokens;
    private final Signatures signatures;
    private final ContactChanges changes;
    private final CallTitles titles;
    private final Addresses addresses;
    private final Clock clock;

    ContactChangeLinks(
            LinkTokens tokens,
            Signatures signatures,
            ContactChanges changes,
            CallTitles titles,
            Addresses addresses,
            Clock clock) {
        this.tokens = tokens;
        this.signatures = signatures;
        this.changes = changes;
        this.titles = titles;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Whose link it is.
     *
     * @param next whether that of the mailbox that is to come
     */
    record Side(SignatureId signature, UUID inquiry, boolean next) {

        String code() {
            return next ? "new" : "old";
        }

        static Side parse(String subject) {
            var parts = subject.split("/", -1);
            return new Side(
                    new SignatureId(UUID.fromString(parts[0])), UUID.fromString(parts[1]), parts[2].equals("new"));
        }
    }

    /**
     * @param state {@code valid}, {@code agreed} by this mailbox, {@code used} or {@code expired}
     * @param side {@code old} or {@code new}
     * @param next the mailbox to come, all but hidden; only for the one of record
     */
    record Behind(
            String purpose,
            String state,
            String side,
            @Nullable String next,
            CallTitles.Title call,
            String organisation,
            String locale,
            Instant expiresAt) {}

    @Override
    public boolean areFor(String purpose) {
        return purpose.equals(PendingContacts.PURPOSE);
    }

    @Override
    public Optional<Behind> inspect(String purpose, String token) {
        return tokens.find(token, PendingContacts.PURPOSE)
                .flatMap(grant -> signatures
                        .find(Side.parse(grant.subject()).signature())
                        .map(Stored::state)
                        .map(signature -> behind(grant, signature)));
    }

    private Behind behind(LinkGrant grant, Signature signature) {
        var side = Side.parse(grant.subject());
        var change =
                changes.of(side.signature()).filter(found -> found.inquiry().equals(side.inquiry()));
        var submission = signature.submission();
        var locale = side.next()
                ? change.map(ContactChanges.Change::locale).orElse(submission.locale())
                : submission.locale();
        return new Behind(
                PendingContacts.PURPOSE,
                change.map(found -> found.agreed().contains(side.code()) ? "agreed" : "valid")
                        .orElse(isOver(grant) ? "expired" : "used"),
                side.code(),
                side.next()
                        ? null
                        : change.flatMap(found -> addresses.hinted(signature.id(), found.next()))
                                .orElse(null),
                titles.of(submission.call(), locale),
                submission.organisation().name(),
                locale,
                grant.expiresAt());
    }

    /** Whose link it is, as long as it works. */
    Optional<Side> follow(String token) {
        return tokens.find(token, PendingContacts.PURPOSE).map(grant -> Side.parse(grant.subject()));
    }

    private boolean isOver(LinkGrant grant) {
        return !clock.instant().isBefore(grant.expiresAt());
    }
}
