package org.convoca.signature.link;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SigningProperties;
import org.springframework.stereotype.Component;

/** Which links a mail about a signature holds, by what they do. */
@Component
class MailLinks {

    /** Also the purpose of the link, which the feature of texts looks up. */
    private static final String RECONFIRM = "reconfirm";

    private final SigningProperties properties;
    private final Clock clock;

    MailLinks(SigningProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    Map<String, String> of(MailTemplate template, Signature signature, Links.Minting minting) {
        return switch (template) {
            case CONFIRM ->
                signature instanceof Signature.AwaitingConfirmation awaiting
                        ? Map.of(
                                "confirm", minting.mint(LinkPurpose.CONFIRM, signature.id(), awaiting.expiresAt()),
                                "disown", minting.mint(LinkPurpose.DISOWN, signature.id(), awaiting.expiresAt()))
                        : Map.of();
            case ALREADY_SIGNED, PUBLISHED, INVITED ->
                signature instanceof Signature.Standing
                        ? Map.of("withdraw", withdraw(signature, minting), "roll", roll(signature))
                        // Who signed second has nothing to withdraw, least of all the first signature.
                        : Map.of("roll", roll(signature));
            case TEXT_REVISED ->
                Map.of(
                        RECONFIRM,
                        minting.mint(RECONFIRM, signature.id().toString(), actsUntil()),
                        "roll",
                        roll(signature));
            case ORGANISER, REVIEW_QUESTION, VOUCH -> Map.of();
            case REJECTED, WITHDRAWN -> Map.of("roll", roll(signature));
        };
    }

    private String withdraw(Signature signature, Links.Minting minting) {
        return minting.mint(LinkPurpose.WITHDRAW, signature.id(), actsUntil());
    }

    /** Who signs a newer text, or no text any more, may take as long as who takes a signature back. */
    private Instant actsUntil() {
        return clock.instant().plus(properties.withdrawalValidFor());
    }

    private static String roll(Signature signature) {
        var submission = signature.submission();
        return "/" + submission.locale() + "/calls/" + submission.call() + "/roll";
    }
}
