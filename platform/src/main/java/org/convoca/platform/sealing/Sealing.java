package org.convoca.platform.sealing;

import java.util.Map;

/** Seals and opens personal data with Google Tink. A bean when {@code convoca.sealing.keyset} is set. Thread-safe. */
public interface Sealing {

    /** Seals a person's fields under a new key of their own; the result opens only under the same collection and document id. */
    SealedFields seal(String collection, String documentId, Map<String, String> fields);

    /**
     * The fields in clear.
     *
     * @throws IllegalStateException when the ciphertext was altered or belongs to another document
     */
    Map<String, String> open(String collection, String documentId, SealedFields sealed);

    /**
     * A keyed hash for look-up (HMAC-SHA-256, lower-case hexadecimal): the same value gives the same hash only within one scope.
     *
     * @param scope for instance a call's slug, so that hashes of two calls cannot be joined
     */
    String lookup(String scope, String value);
}
