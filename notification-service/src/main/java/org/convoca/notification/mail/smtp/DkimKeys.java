package org.convoca.notification.mail.smtp;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads signing keys; what is wrong with one is said without repeating it. */
final class DkimKeys {

    private static final int SMALLEST_BITS = 2048;

    private DkimKeys() {}

    /** @throws IllegalArgumentException when it is no RSA key of at least 2048 bits in PKCS #8 (RFC 8301, section 3.2) */
    static RSAPrivateKey read(String selector, String text) {
        if (text.contains("BEGIN RSA PRIVATE KEY")) {
            throw unfit(selector, "is PKCS #1; openssl pkcs8 -topk8 -nocrypt makes PKCS #8 of it");
        }
        try {
            var base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            var key = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
            if (key.getModulus().bitLength() < SMALLEST_BITS) {
                throw unfit(selector, "is shorter than " + SMALLEST_BITS + " bits");
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw e instanceof UnfitKeyException unfit ? unfit : unfit(selector, "is no RSA key in PKCS #8");
        }
    }

    private static UnfitKeyException unfit(String selector, String why) {
        return new UnfitKeyException("convoca.mail.dkim.keys." + selector + " " + why);
    }

    private static final class UnfitKeyException extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        UnfitKeyException(String message) {
            super(message);
        }
    }
}
