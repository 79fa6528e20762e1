package org.convoca.signature.link;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoca.signature.signing.SignatureId;

/**
 * What a mailed link by which somebody answers is about.
 *
 * @param signature the signature that waits
 * @param inquiry the question to its contact, or to another signatory
 */
public record InquiryLink(SignatureId signature, UUID inquiry) {

    public static final String ANSWER = "answer";
    public static final String VOUCH = "vouch";

    /** As it is kept with the link's hash. */
    public static Optional<InquiryLink> parse(String subject) {
        var parts = subject.split("/", -1);
        try {
            return parts.length == 2
                    ? Optional.of(
                            new InquiryLink(new SignatureId(UUID.fromString(parts[0])), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A new link's path: {@code /answer/TOKEN}. */
    String mint(Links.Minting minting, String purpose, Instant until) {
        return minting.mint(purpose, signature + "/" + inquiry, until);
    }
}
