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
class SealedSessions {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int LONGEST = 1000;

    private final SecretKeySpec key;
    private final Clock clock;

    SealedSessions(SessionProperties properties, Clock clock) {
        key = new SecretKeySpec(decoded(properties.sessionKey()), ALGORITHM);
        this.clock = clock;
    }

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

    String seal(OrganiserSession session) {
        var fields = String.join(
                "|",
                session.registration().toString(),
                session.organiser().toString(),
                String.valueOf(session.endsAt().getEpochSecond()),
                session.locale(),
                session.call());
        var bytes = fields.getBytes(StandardCharsets.UTF_8);
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(bytes) + "." + encoder.encodeToString(mac(bytes));
    }

    /** The session, unless the text was made by somebody else or its time is over. */
    Optional<OrganiserSession> open(String text) {
        var dot = text.indexOf('.');
        if (dot < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text.substring(0, dot));
            var mac = Base64.getUrlDecoder().decode(text.substring(dot + 1));
            return MessageDigest.isEqual(mac, mac(bytes)) ? current(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<OrganiserSession> current(byte[] bytes) {
        var fields = new String(bytes, StandardCharsets.UTF_8).split("\\|", 5);
        var endsAt = Instant.ofEpochSecond(Long.parseLong(fields[2]));
        return clock.instant().isBefore(endsAt)
                ? Optional.of(new OrganiserSession(
                        UUID.fromString(fields[0]), UUID.fromString(fields[1]), fields[4], fields[3], endsAt))
                : Optional.empty();
    }

    private byte[] mac(byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update("convoca session 2".getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }
}
