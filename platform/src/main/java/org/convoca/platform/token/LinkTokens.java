package org.convoca.platform.token;

import java.time.Duration;
import java.util.Optional;

/** Mints and looks up link tokens; keeps their SHA-256 hashes in the collection {@code links}. A bean wherever Spring Data MongoDB is on the class path. */
public interface LinkTokens {

    LinkToken mint(String purpose, String subject, Duration validFor);

    /** The grant of that token for that purpose, expired or not until it is cleaned away; empty for a forged token and for another purpose. */
    Optional<LinkGrant> find(String token, String purpose);

    /** Starts to mint many links with one write. */
    Minting minting();

    /** Links that are being minted; none of them works before they are stored. Not thread-safe. */
    interface Minting {

        LinkToken mint(String purpose, String subject, Duration validFor);

        /** Stores what was minted, in one write. */
        void store();
    }
}
