package org.convoca.signature.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.token.LinkTokens;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The links of signatures. */
@Component
class Links {

    private final LinkTokens tokens;
    private final Clock clock;

    Links(LinkTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @param holder the contact who got it, or null where it was mailed by an earlier release or must not depend on that
     * @param expiresAt exclusive
     */
    record Link(SignatureId signature, @Nullable UUID holder, Instant expiresAt) {

        static Link of(String subject, Instant expiresAt) {
            return OwnLink.parse(subject)
                    .map(own -> new Link(own.signature(), own.holder(), expiresAt))
                    .orElseGet(() -> new Link(new SignatureId(UUID.fromString(subject)), null, expiresAt));
        }

        /** Whether who got it is still the contact. */
        boolean isOf(Signature signature) {
            return holder == null || signature.isHeldBy(holder);
        }

        boolean isExpired(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }

    /** The link of that token, expired or not; empty for a forged token and for another purpose. */
    Optional<Link> find(LinkPurpose purpose, String token) {
        return tokens.find(token, purpose.code()).map(grant -> Link.of(grant.subject(), grant.expiresAt()));
    }

    /** Starts to mint the links of a batch of mails. */
    Minting minting() {
        return new Minting(tokens.minting(), clock);
    }

    /** Links of a batch of mails; none works before they are stored, in one write. */
    static final class Minting {

        private final LinkTokens.Minting unstored;
        private final Clock clock;

        private Minting(LinkTokens.Minting unstored, Clock clock) {
            this.unstored = unstored;
            this.clock = clock;
        }

        /** A new link's path: {@code /confirm/TOKEN}. */
        String mint(LinkPurpose purpose, SignatureId signature, Instant until) {
            return mint(purpose.code(), signature.toString(), until);
        }

        /** A new link of another kind, below a path that is named as its purpose. */
        String mint(String purpose, String subject, Instant until) {
            var validFor = Duration.between(clock.instant(), until);
            return "/" + purpose + "/"
                    + unstored.mint(purpose, subject, validFor).value();
        }

        void store() {
            unstored.store();
        }
    }
}
