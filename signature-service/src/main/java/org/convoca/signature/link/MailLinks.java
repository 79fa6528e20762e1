package org.convoca.signature.link;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.convoca.signature.signing.Contact;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
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
                signature instanceof Signature.Standing standing && standing.contact() != null
                        ? Map.of(
                                "withdraw", withdraw(standing.id(), standing.contact(), minting),
                                "signature", own(standing.id(), standing.contact(), minting),
                                "roll", roll(signature))
                        // Who signed second has nothing to withdraw, least of all the first signature.
                        : Map.of("roll", roll(signature));
            case TEXT_REVISED ->
                signature.contact() == null
                        ? Map.of()
                        : Map.of(
                                RECONFIRM,
                                minting.mint(RECONFIRM, subject(signature.id(), signature.contact()), actsUntil()),
                                "roll",
                                roll(signature));
            case SIGNATURE_LINK ->
                signature.contact() == null
                        ? Map.of()
                        : Map.of("signature", own(signature.id(), signature.contact(), minting));
            case ORGANISER, REVIEW_QUESTION, VOUCH, CONTACT_CHANGE_OLD, CONTACT_CHANGE_NEW -> Map.of();
            case REJECTED, WITHDRAWN -> Map.of("roll", roll(signature));
        };
    }

    private String withdraw(SignatureId signature, Contact contact, Links.Minting minting) {
        return minting.mint(LinkPurpose.WITHDRAW.code(), subject(signature, contact), actsUntil());
    }

    /** Once another is the contact, the links of this one lead nowhere. */
    private static String subject(SignatureId signature, Contact contact) {
        return OwnLink.of(signature, contact).subject();
    }

    /** To the organisation's own page; it works as long as the one to withdraw by. */
    String own(SignatureId signature, Contact contact, Links.Minting minting) {
        return OwnLink.of(signature, contact).mint(minting, actsUntil());
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
