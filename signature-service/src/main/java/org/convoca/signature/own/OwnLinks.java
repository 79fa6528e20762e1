package org.convoca.signature.own;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.internal.Signatory;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.token.LinkGrant;
import org.convoca.platform.token.LinkTokens;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.link.OtherLinks;
import org.convoca.signature.link.OwnLink;
import org.convoca.signature.signing.Signature;
import org.springframework.stereotype.Component;

/** The links to an organisation's own page. Following one as often as one likes is safe; it works for as long as its contact is the contact. */
@Component
class OwnLinks implements OtherLinks {

    private final LinkTokens tokens;
    private final Holders holders;
    private final CallTitles titles;
    private final Clock clock;

    OwnLinks(LinkTokens tokens, Holders holders, CallTitles titles, Clock clock) {
        this.tokens = tokens;
        this.holders = holders;
        this.titles = titles;
        this.clock = clock;
    }

    /** @param state {@code valid} or {@code expired} */
    record Behind(
            String purpose,
            String state,
            CallTitles.Title call,
            String organisation,
            String locale,
            Instant expiresAt) {}

    /** What a link opens: for whom the gateway begins a session. */
    record Opened(UUID signature, UUID holder, CallSlug call, String locale) {}

    @Override
    public boolean areFor(String purpose) {
        return purpose.equals(OwnLink.PURPOSE);
    }

    @Override
    public Optional<Behind> inspect(String purpose, String token) {
        return tokens.find(token, OwnLink.PURPOSE)
                .flatMap(grant -> held(grant).map(stored -> behind(grant, stored.state())));
    }

    private Behind behind(LinkGrant grant, Signature signature) {
        var submission = signature.submission();
        return new Behind(
                OwnLink.PURPOSE,
                isOver(grant) ? "expired" : "valid",
                titles.of(submission.call(), submission.locale()),
                submission.organisation().name(),
                submission.locale(),
                grant.expiresAt());
    }

    /** Empty for a link that no longer works. */
    Optional<Opened> open(String token) {
        return tokens.find(token, OwnLink.PURPOSE)
                .filter(grant -> !isOver(grant))
                .flatMap(grant -> held(grant)
                        .map(Stored::state)
                        .flatMap(signature -> OwnLink.parse(grant.subject())
                                .map(link -> new Opened(
                                        link.signature().value(),
                                        link.holder(),
                                        signature.submission().call(),
                                        signature.submission().locale()))));
    }

    private Optional<Stored<Signature>> held(LinkGrant grant) {
        return OwnLink.parse(grant.subject())
                .flatMap(link -> holders.find(new Signatory(link.signature().value(), link.holder())));
    }

    private boolean isOver(LinkGrant grant) {
        return !clock.instant().isBefore(grant.expiresAt());
    }
}
