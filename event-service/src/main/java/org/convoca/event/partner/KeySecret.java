package org.convoca.event.partner;

import java.security.SecureRandom;
import java.util.Base64;
import org.convoca.platform.token.SecretHash;

/**
 * A key as its owner holds it: a mark by which scanners of leaked secrets know it, and 256 random bits in base64url without padding (RFC 4648, section 5).
 * Only its hash is ever stored.
 */
record KeySecret(String value) {

    static final String MARK = "cvk_";

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeySecret random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new KeySecret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The gateway makes the same of what it is sent. */
    String hash() {
        return SecretHash.of(value);
    }

    @Override
    public String toString() {
        return "KeySecret[hidden]";
    }
}
