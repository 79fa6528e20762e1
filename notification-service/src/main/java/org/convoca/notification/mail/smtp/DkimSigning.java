package org.convoca.notification.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Signs messages (DKIM, RFC 6376): {@code rsa-sha256}, {@code relaxed/relaxed}. Headers that a mail does not have are signed as missing, so that nobody
 * can add them on the way: with a foreign {@code List-Unsubscribe} a reader's program would do what we never asked for (RFC 8058, section 4). Thread-safe.
 */
final class DkimSigning implements Signing {

    static final String HEADER = "DKIM-Signature";

    /** Once more than they stand in a mail, those of which a second would show in its place. */
    private static final List<String> SIGNED = List.of(
            "From",
            "From",
            "To",
            "To",
            "Subject",
            "Subject",
            "Date",
            "Message-ID",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Content-Language",
            "Auto-Submitted",
            "Reply-To",
            "In-Reply-To",
            "References",
            "List-Id",
            "List-Unsubscribe",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "List-Unsubscribe-Post");

    private static final String FOLD = "\r\n\t";

    private final String domain;
    private final String selector;
    private final RSAPrivateKey key;
    private final Clock clock;

    DkimSigning(String domain, String selector, RSAPrivateKey key, Clock clock) {
        this.domain = domain;
        this.selector = selector;
        this.key = key;
        this.clock = clock;
    }

    /** By those settings: no signing without a domain. */
    static Signing of(DkimProperties properties, Clock clock) {
        var domain = properties.domain();
        if (domain == null || domain.isBlank()) {
            return BY_THE_RELAY;
        }
        var selector = Objects.requireNonNullElse(properties.selector(), "");
        // All are read, so that a key which is to sign later is known to be fit before its day.
        properties.keys().forEach(DkimKeys::read);
        var key = properties.keys().get(selector);
        if (key == null) {
            throw new IllegalArgumentException("convoca.mail.dkim.selector names none of convoca.mail.dkim.keys");
        }
        return new DkimSigning(domain, selector, DkimKeys.read(selector, key), clock);
    }

    @Override
    public void sign(MimeMessage message) throws MessagingException {
        var canonical = Canonical.of(written(message));
        var unsigned = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=" + selector + ";" + FOLD + "t="
                + clock.instant().getEpochSecond() + ";" + FOLD + "h=" + String.join(":" + FOLD + " ", SIGNED) + ";"
                + FOLD + "bh=" + base64(sha256(canonical.body())) + ";" + FOLD + "b=";
        var signed = canonical.headers(SIGNED) + Canonical.header(HEADER, unsigned);
        message.setHeader(HEADER, unsigned + folded(base64(signature(signed))));
    }

    private static String written(MimeMessage message) throws MessagingException {
        var bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(ISO_8859_1);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(ISO_8859_1));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    private byte[] signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(ISO_8859_1));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a message cannot be signed", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String folded(String base64) {
        return base64.replaceAll("(.{70})(?=.)", "$1" + FOLD + " ");
    }
}
