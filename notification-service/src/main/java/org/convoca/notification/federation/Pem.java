package org.convoca.notification.federation;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** RSA keys as text (RFC 7468). */
final class Pem {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int WEAKEST = 2048;
    /** Checking with a longer one would be work for us that costs its maker nothing. */
    private static final int LONGEST = 8192;

    private Pem() {}

    static String of(PublicKey key) {
        return BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + "\n" + END
                + "\n";
    }

    /** A stranger's key; empty when it is none that we would trust. */
    static Optional<PublicKey> publicKey(String pem) {
        var text = pem.strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END) || text.length() > 4096) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes))
                                    instanceof RSAPublicKey key
                            && key.getModulus().bitLength() >= WEAKEST
                            && key.getModulus().bitLength() <= LONGEST
                    ? Optional.of(key)
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the stored key cannot be read", e);
        }
    }
}
