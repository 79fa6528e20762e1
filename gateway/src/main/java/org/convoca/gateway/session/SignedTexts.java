package org.convoca.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** A session as text: its fields and an HMAC-SHA-256 over them, both in base64url. */
@Component
class SignedTexts {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int LONGEST = 1000;

    private final SecretKeySpec key;
    private final Clock clock;

    SignedTexts(SessionProperties properties, Clock clock) {
        key = new SecretKeySpec(decoded(properties.sessionKey()), ALGORITHM);
        this.clock = clock;
    }

    /** Whose session it is; the text of one kind is worth nothing as the other's. */
    enum Kind {
        ORGANISER("convoca session 2"),
        SIGNATORY("convoca signatory's session 1");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /**
     * What a session says.
     *
     * @param about the registration, or the signature
     * @param who the organiser, or the holder
     * @param endsAt to the second
     */
    record Content(UUID about, UUID who, Instant endsAt, String locale, String call) {}

    private static byte[] decoded(String sessionKey) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(sessionKey.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("convoca.gateway.session-key is not base64", e);
        }
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalStateException("convoca.gateway.session-key is shorter than 32 bytes");
        }
        return bytes;
    }

    String seal(Kind kind, Content content) {
        var fields = String.join(
                "|",
                content.about().toString(),
                content.who().toString(),
                String.valueOf(content.endsAt().getEpochSecond()),
                content.locale(),
                content.call());
        var bytes = fields.getBytes(StandardCharsets.UTF_8);
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(bytes) + "." + encoder.encodeToString(mac(kind, bytes));
    }

    /** What it says, unless the text was made by somebody else or for another kind, or its time is over. */
    Optional<Content> open(Kind kind, String text) {
        var dot = text.indexOf('.');
        if (dot < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text.substring(0, dot));
            var mac = Base64.getUrlDecoder().decode(text.substring(dot + 1));
            return MessageDigest.isEqual(mac, mac(kind, bytes)) ? current(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Content> current(byte[] bytes) {
        var fields = new String(bytes, StandardCharsets.UTF_8).split("\\|", 5);
        var endsAt = Instant.ofEpochSecond(Long.parseLong(fields[2]));
        return clock.instant().isBefore(endsAt)
                ? Optional.of(new Content(
                        UUID.fromString(fields[0]), UUID.fromString(fields[1]), endsAt, fields[3], fields[4]))
                : Optional.empty();
    }

    private byte[] mac(Kind kind, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(kind.label.getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }
}
