package org.convoca.event.partner;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

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

    /** SHA-256 in hexadecimal; a plain hash is enough for 256 random bits (OWASP ASVS 5.0, 6.5.2). The gateway makes the same. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "KeySecret[hidden]";
    }
}
