package org.convoca.gateway.edge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Time, a random UUID and an HMAC-SHA-256 over both and the path, in base64url: 56 bytes, 75 characters. */
@Component
class SignedFormTokens implements FormTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int SIGNED_BYTES = Long.BYTES + 2 * Long.BYTES;
    private static final int MAC_BYTES = 32;

    private final SecretKeySpec key;
    private final Duration minimumAge;
    private final Duration maximumAge;
    private final Clock clock;

    SignedFormTokens(FormProperties properties, Clock clock) {
        key = new SecretKeySpec(decoded(properties.formKey()), ALGORITHM);
        minimumAge = properties.formMinimumAge();
        maximumAge = properties.formMaximumAge();
        this.clock = clock;
    }

    private static byte[] decoded(String formKey) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(formKey.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("convoca.gateway.form-key is not base64", e);
        }
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalStateException("convoca.gateway.form-key is shorter than 32 bytes");
        }
        return bytes;
    }

    @Override
    public String mint(String path) {
        var id = UUID.randomUUID();
        var signed = ByteBuffer.allocate(SIGNED_BYTES)
                .putLong(clock.millis())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        var token = ByteBuffer.allocate(SIGNED_BYTES + MAC_BYTES).put(signed).put(mac(signed, path));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    @Override
    public FormCheck check(@Nullable String value, String path) {
        var token = bytes(value);
        if (token.length != SIGNED_BYTES + MAC_BYTES) {
            return new FormCheck.Forged();
        }
        var signed = new byte[SIGNED_BYTES];
        var mac = new byte[MAC_BYTES];
        ByteBuffer.wrap(token).get(signed).get(mac);
        return MessageDigest.isEqual(mac, mac(signed, path)) ? aged(ByteBuffer.wrap(signed)) : new FormCheck.Forged();
    }

    private FormCheck aged(ByteBuffer signed) {
        var age = Duration.between(Instant.ofEpochMilli(signed.getLong()), clock.instant());
        var id = new UUID(signed.getLong(), signed.getLong()).toString();
        if (age.compareTo(maximumAge) > 0) {
            return new FormCheck.Expired();
        }
        return age.compareTo(minimumAge) < 0 ? new FormCheck.TooSoon(id) : new FormCheck.Fresh(id);
    }

    private static byte[] bytes(@Nullable String value) {
        try {
            return value == null ? new byte[0] : Base64.getUrlDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The path comes last and the rest has a fixed length, so that no two inputs look alike. */
    private byte[] mac(byte[] signed, String path) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update("convoca form 1".getBytes(StandardCharsets.US_ASCII));
            mac.update(signed);
            return mac.doFinal(path.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }
}
