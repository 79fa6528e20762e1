package org.convoca.notification.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.convoca.notification.mail.recipient.EmailAddress;
import org.convoca.notification.mail.recipient.PersonName;
import org.convoca.notification.template.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we sign, as an implementation of DKIM that is not ours sees it. */
class DkimSigningTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Instant NOW = Instant.parse("2020-01-10T12:00:00Z");
    private static final KeyPair SUMMER = pair(2048);
    private static final KeyPair WINTER = pair(2048);

    private static KeyPair pair(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static DkimProperties settings(String selector) {
        return new DkimProperties("example.org", selector, Map.of("summer", pem(SUMMER), "winter", pem(WINTER)));
    }

    private static String sent(String selector, String text) throws Exception {
        var composer = new Composer(
                SESSION,
                new SenderProperties("no-reply@convoca.example.org", "Convoca · Semana"),
                DkimSigning.of(settings(selector), Clock.fixed(NOW, ZoneOffset.UTC)));
        var message = composer.compose(new Envelope(
                "<a.1@convoca.example.org>",
                new PersonName("Ana Pérez"),
                new EmailAddress("ana@example.org"),
                new Rendered(
                        Locale.of("ar"),
                        "Por favor, confirme: «Acción» مرحبًا ".repeat(4),
                        text,
                        "<p>" + text + "</p>"),
                NOW,
                Map.of(
                        "List-Unsubscribe", "<https://convoca.example.org/unsubscribe/opaque>",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click")));
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(UTF_8);
    }

    private static List<SignatureRecord> verified(String mail) throws FailException, java.io.IOException {
        return new DKIMVerifier((_, selector, _) -> List.of("v=DKIM1; k=rsa; p="
                        + Base64.getEncoder()
                                .encodeToString((selector.toString().equals("summer") ? SUMMER : WINTER)
                                        .getPublic()
                                        .getEncoded())))
                .verify(new ByteArrayInputStream(mail.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"summer", "winter"})
    void isVerifiedByEachOfTwoKeysOfWhichOneSigns(String selector) throws Exception {
        var records = verified(sent(selector, "Hola,\n\n  dos  espacios \t y مرحبًا\n\n\n"));

        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.getDToken()).hasToString("example.org");
            assertThat(record.getSelector()).hasToString(selector);
            assertThat(record.getHeaders().stream().map(name -> name.toString().toLowerCase(Locale.ROOT)))
                    .contains("from", "to", "subject", "list-unsubscribe", "list-unsubscribe-post");
        });
    }

    @Test
    void staysValidWhenAServerFoldsOrPadsOnTheWay() throws Exception {
        var mail = sent("summer", "Hola\n");

        assertThat(verified(mail.replace("Auto-Submitted: ", "Auto-Submitted:    ") + "\r\n\r\n"))
                .hasSize(1);
    }

    @Test
    void isBrokenByAnotherBodyAnotherSubjectOrAHeaderThatWasAdded() throws Exception {
        var mail = sent("summer", "Hola\n");

        for (var altered : List.of(
                mail.replace("Hola", "Adios"),
                mail.replaceFirst("Auto-Submitted: auto-generated", "Auto-Submitted: no"),
                "Subject: Another\r\n" + mail,
                "List-Unsubscribe: <https://evil.example.org/>\r\n" + mail)) {
            assertThat(altered).isNotEqualTo(mail);
            assertThatThrownBy(() -> verified(altered)).isInstanceOf(FailException.class);
        }
    }

    @Test
    void signsABodyWithBlanksAndEmptyLinesAtItsEnd() throws Exception {
        var message = new MimeMessage(
                SESSION,
                new ByteArrayInputStream(
                        "From: a@example.org\r\nSubject: x\r\n\r\nx \t\r\n\r\ny\r\n \r\n\r\n".getBytes(UTF_8)));
        DkimSigning.of(settings("summer"), Clock.fixed(NOW, ZoneOffset.UTC)).sign(message);
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);

        assertThat(verified(bytes.toString(UTF_8))).hasSize(1);
    }

    @Test
    void doesNotSignWithoutADomain() {
        assertThat(DkimSigning.of(new DkimProperties(null, null, Map.of()), Clock.systemUTC()))
                .isSameAs(Signing.BY_THE_RELAY);
    }

    @Test
    void doesNotStartWithAKeyThatIsUnfitAndDoesNotRepeatIt() {
        var weak = pem(pair(1024));
        for (var keys : List.of(
                Map.of("summer", weak),
                Map.of("summer", "c2VjcmV0"),
                Map.of("summer", "-----BEGIN RSA PRIVATE KEY-----secret"),
                Map.of("winter", pem(WINTER)),
                Map.of("summer", pem(SUMMER), "winter", "secret%"))) {
            var settings = new DkimProperties("example.org", "summer", keys);
            assertThatThrownBy(() -> DkimSigning.of(settings, Clock.systemUTC()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("convoca.mail.dkim.")
                    .hasMessageNotContainingAny("secret", "c2VjcmV0");
        }
        assertThat(settings("summer").toString()).doesNotContain("PRIVATE");
    }
}
