package org.convoca.platform.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of a secret that somebody else holds. A plain hash is enough for 256 random bits (OWASP ASVS 5.0, 6.5.2); for anything that could be guessed
 * it is not.
 */
public final class SecretHash {

    private SecretHash() {}

    /** SHA-256 in lower-case hexadecimal. */
    public static String of(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
