package org.convoca.notification.mail.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.convoca.notification.mail.recipient.EmailAddress;
import org.convoca.notification.mail.recipient.PersonName;
import org.convoca.notification.template.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Instant DATE = Instant.parse("2027-01-10T12:00:00Z");

    private final Composer composer = new Composer(
            SESSION, new SenderProperties("no-reply@convoca.example.org", "Convoca · Semana"), Signing.BY_THE_RELAY);

    private static Envelope envelope(String name, String address, String subject) {
        return new Envelope(
                "<a.1@convoca.example.org>",
                new PersonName(name),
                new EmailAddress(address),
                new Rendered(Locale.of("ar"), subject, "text مرحبًا\n", "<html>مرحبًا</html>"),
                DATE,
                Map.of());
    }

    private MimeMessage written(Envelope envelope) throws Exception {
        var bytes = new ByteArrayOutputStream();
        composer.compose(envelope).writeTo(bytes);
        assertThat(bytes.toString(US_ASCII).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(998));
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void writesItsHeaders() throws Exception {
        var message = written(envelope("Ana Pérez", "ana@example.org", "Por favor, confirme: «Acción»"));

        assertThat(message.getMessageID()).isEqualTo("<a.1@convoca.example.org>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Content-Language")).containsExactly("ar");
        assertThat(message.getSentDate().toInstant()).isEqualTo(DATE);
        assertThat(message.getFrom()[0].toString())
                .endsWith("<no-reply@convoca.example.org>")
                .startsWith("=?UTF-8?");
        assertThat(message.getAllRecipients())
                .singleElement()
                .satisfies(to -> assertThat(to.toString()).endsWith("<ana@example.org>"));
        assertThat(message.getSubject()).isEqualTo("Por favor, confirme: «Acción»");
        assertThat(message.getHeader("Precedence")).isNull();
        assertThat(message.getHeader("X-Mailer")).isNull();
    }

    @Test
    void putsTheTextFirst() throws Exception {
        var message = written(envelope("Ana", "ana@example.org", "Hola"));
        var body = (MimeMultipart) message.getContent();

        assertThat(body.getContentType()).startsWith("multipart/alternative");
        assertThat(body.getCount()).isEqualTo(2);
        assertThat(body.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(body.getBodyPart(0).getContent().toString().strip()).isEqualTo("text مرحبًا");
        assertThat(body.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@example.org",
                "ana@example.org, eva@example.org",
                "Ana <ana@example.org>",
                "group: ana@example.org;",
                "ana@example.org\r\nBcc: all@example.org",
                "ana example.org",
                "ana@exa mple.org",
                "ana%0d%0aBcc@example.org"
            })
    void writesToOneAddressOnly(String address) {
        var envelope = envelope("Ana", address, "Hola");

        assertThatThrownBy(() -> composer.compose(envelope)).isInstanceOf(UnsafeHeaderException.class);
    }

    @Test
    void refusesANameOrASubjectThatBreaksOut() {
        var name = envelope("Ana\r\nBcc: all@example.org", "ana@example.org", "Hola");
        var subject = envelope("Ana", "ana@example.org", "Hola\r\nBcc: all@example.org");

        assertThatThrownBy(() -> composer.compose(name)).isInstanceOf(UnsafeHeaderException.class);
        assertThatThrownBy(() -> composer.compose(subject)).isInstanceOf(UnsafeHeaderException.class);
    }

    @Test
    void quotesANameThatLooksLikeAnAddress() throws Exception {
        var message = written(envelope("\"x\" <all@example.org>, y", "ana@example.org", "Hola"));

        assertThat(message.getAllRecipients()).hasSize(1);
    }
}
