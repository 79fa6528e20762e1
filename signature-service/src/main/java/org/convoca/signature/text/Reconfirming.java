package org.convoca.signature.text;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.convoca.contracts.signature.SignatureTextConfirmed;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.token.LinkGrant;
import org.convoca.platform.token.LinkTokens;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.call.Call;
import org.convoca.signature.call.Calls;
import org.convoca.signature.call.DeclarationText;
import org.convoca.signature.link.OwnLink;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.SigningProperties;
import org.convoca.signature.signing.Step;
import org.springframework.stereotype.Service;

/** What an organisation says when it was asked about a newer text: that it signs it too, or that it withdraws. Asking again is safe. */
@Service
class Reconfirming {

    /** As mails name the link. */
    static final String PURPOSE = "reconfirm";

    private final LinkTokens tokens;
    private final Signatures signatures;
    private final Calls calls;
    private final SigningProperties properties;
    private final Clock clock;

    Reconfirming(LinkTokens tokens, Signatures signatures, Calls calls, SigningProperties properties, Clock clock) {
        this.tokens = tokens;
        this.signatures = signatures;
        this.calls = calls;
        this.properties = properties;
        this.clock = clock;
    }

    /** What became of an answer. */
    enum Outcome {
        CONFIRMED,
        ALREADY_CONFIRMED,
        /** The text was changed in substance while it was being read: it is to be shown once more. */
        TEXT_CHANGED,
        CALL_NOT_OPEN,
        WITHDRAWN,
        ALREADY_WITHDRAWN,
        EXPIRED,
        /** The signature has ended since. */
        GONE
    }

    record Result(Outcome outcome, Signature signature) {}

    /** A link, the signature that it is about, and that signature's call. */
    record Followed(LinkGrant grant, Signature signature, Call call) {

        /** In which was signed. */
        String language() {
            return call.content().languageOf(signature.submission().text());
        }

        boolean isExpired(Instant now) {
            return !now.isBefore(grant.expiresAt());
        }
    }

    /** Empty for a forged token, for one of another purpose, and for that of an earlier contact. Nothing is changed. */
    Optional<Followed> look(String token) {
        return tokens.find(token, PURPOSE)
                .flatMap(grant -> OwnLink.parse(grant.subject())
                        .flatMap(link -> signatures
                                .find(link.signature())
                                .map(Stored::state)
                                .filter(signature -> signature.isHeldBy(link.holder())))
                        .map(signature -> followed(grant, signature)));
    }

    private Followed followed(LinkGrant grant, Signature signature) {
        var call = calls.find(signature.submission().call()).orElseThrow().state();
        return new Followed(grant, signature, call);
    }

    /** @param version that was shown: whoever confirms has signed what they saw, and nothing later */
    Optional<Result> confirm(String token, int version) {
        return look(token)
                .map(followed -> signatures.change(
                        followed.signature().id(),
                        signature -> confirm(followed(followed.grant(), signature), version)));
    }

    private Step<Result> confirm(Followed followed, int version) {
        if (!(followed.signature() instanceof Signature.Published published)) {
            return stay(Outcome.GONE, followed);
        }
        var content = followed.call().content();
        var major = content.latestMajor(followed.language());
        if (published.signedVersion() >= major) {
            return stay(Outcome.ALREADY_CONFIRMED, followed);
        }
        if (followed.isExpired(clock.instant())) {
            return stay(Outcome.EXPIRED, followed);
        }
        if (!followed.call().isConfirmable()) {
            return stay(Outcome.CALL_NOT_OPEN, followed);
        }
        return content.version(followed.language(), version)
                .filter(text -> text.version() >= major)
                .map(text -> confirmed(published, text))
                .orElseGet(() -> stay(Outcome.TEXT_CHANGED, followed));
    }

    private Step<Result> confirmed(Signature.Published published, DeclarationText text) {
        var confirmed = published.under(text.reference());
        var details = Map.of("language", text.language(), "version", String.valueOf(text.version()));
        return Step.move(
                confirmed,
                new Result(Outcome.CONFIRMED, confirmed),
                Reviewer.entry(null, published.submission(), now(), "text-confirmed", null, details),
                n -> new SignatureTextConfirmed(n, confirmed.facts()));
    }

    Optional<Result> withdraw(String token) {
        return look(token)
                .map(followed -> signatures.change(
                        followed.signature().id(), signature -> withdraw(followed(followed.grant(), signature))));
    }

    private Step<Result> withdraw(Followed followed) {
        return switch (followed.signature()) {
            case Signature.Published published
            when !followed.isExpired(clock.instant()) -> {
                var withdrawn = published.withdraw(now(), now().plus(properties.contactKeptAfterExit()));
                yield Step.move(
                        withdrawn,
                        new Result(Outcome.WITHDRAWN, withdrawn),
                        n -> new SignatureWithdrawn(n, withdrawn.facts()));
            }
            case Signature.Published _ -> stay(Outcome.EXPIRED, followed);
            case Signature.Withdrawn _ -> stay(Outcome.ALREADY_WITHDRAWN, followed);
            case Signature.AwaitingConfirmation _,
                    Signature.AwaitingReview _,
                    Signature.Disowned _,
                    Signature.Duplicate _,
                    Signature.Expired _,
                    Signature.Rejected _,
                    Signature.Invalidated _ -> stay(Outcome.GONE, followed);
        };
    }

    private static Step<Result> stay(Outcome outcome, Followed followed) {
        return Step.stay(new Result(outcome, followed.signature()));
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
