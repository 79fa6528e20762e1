package org.convoca.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A symmetric secret as Standard Webhooks writes it: {@code whsec_} and, in base64, 24 to 64 random bytes; ours are 32. */
record Secret(String value) {

    private static final String MARK = "whsec_";
    private static final String HMAC = "HmacSHA256";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Secret(MARK + Base64.getEncoder().encodeToString(bytes));
    }

    /** The scheme's version and the HMAC-SHA-256 of {@code id.timestamp.body} in base64. */
    String sign(String id, long timestamp, String body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(value.substring(MARK.length())), HMAC));
            var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
