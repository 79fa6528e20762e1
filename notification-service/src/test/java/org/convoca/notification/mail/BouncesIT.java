package org.convoca.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.convoca.notification.mail.recipient.Owner;
import org.convoca.notification.template.Template;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.backing.WithBacking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A mail goes out, comes back by its own return path, and what that means is done: from the mailbox and from the hook. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convoca.mail.bounces.domain=bounces.example.org",
            "convoca.mail.bounces.mailbox.every=100ms",
            "convoca.mail.bounces.mailbox.tls=false",
            "convoca.mail.bounces.mailbox.username=bounces",
            "convoca.mail.bounces.mailbox.password=secret",
            "logging.level.com.icegreen=off"
        })
@WithBacking
@DirtiesContext
@Import(Settled.class)
class BouncesIT {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private static final Owner OWNER = new Owner();

    @Autowired
    private MailQueue queue;

    @Autowired
    private Settled settled;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        SERVER.start();
        SERVER.setUser("bounces@example.org", "bounces", "secret");
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        registry.add("convoca.mail.bounces.mailbox.host", () -> "127.0.0.1");
        registry.add("convoca.mail.bounces.mailbox.port", () -> SERVER.getImap().getPort());
        registry.add("convoca.services.signature", OWNER::address);
    }

    @AfterAll
    static void close() {
        SERVER.stop();
        OWNER.close();
    }

    private MailId send(UUID signature, int sequence) {
        var id = new MailId(signature + "." + sequence);
        queue.queue(id, MailOrder.of(signature, Template.CONFIRM, "es", "AR", Instant.now()));
        return id;
    }

    private String sent(MailId id) {
        return Objects.requireNonNull(
                settled.becomes(id, Mail.Sent.class).progress().returnPath());
    }

    private static String report(String returnPath, String status) throws Exception {
        try (var file = Objects.requireNonNull(BouncesIT.class.getResourceAsStream("bounce/unknown-user.eml"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .replace("aaaabbbbccccddddeeeeffff23", returnPath)
                    .replace("5.1.1", status);
        }
    }

    private int post(String report) throws Exception {
        var authorization = TestIssuers.authorization("gateway", "notification-service", "POST", "/internal/bounces");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/internal/bounces"))
                                    .POST(HttpRequest.BodyPublishers.ofString(report))
                                    .header("Content-Type", "message/rfc822")
                                    .header("Authorization", authorization)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }
    }

    private static void arrives(String report) throws Exception {
        var message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(report.getBytes(UTF_8)));
        SERVER.getManagers().getUserManager().getUser("bounces").deliver(message);
    }

    private static long inTheMailbox() throws Exception {
        var inbox = SERVER.getManagers()
                .getImapHostManager()
                .getInbox(SERVER.getManagers().getUserManager().getUser("bounces"));
        return inbox.getMessageCount();
    }

    @Test
    void sendsEachMailFromAReturnPathOfItsOwn() {
        var first = sent(send(UUID.randomUUID(), 1));
        var second = sent(send(UUID.randomUUID(), 1));

        assertThat(first).matches("[a-z2-7]{26}").isNotEqualTo(second);
        assertThat(SERVER.getReceivedMessages())
                .anySatisfy(mail -> assertThat(mail.getHeader("Return-Path"))
                        .containsExactly("<b+" + first + "@bounces.example.org>"));
    }

    @Test
    void stopsWritingToAMailboxThatIsNotThereAtOnceAndSaysSoInsteadOfSending() throws Exception {
        var signature = UUID.randomUUID();
        var id = send(signature, 1);
        arrives(report(sent(id), "5.1.1"));

        assertThat(settled.becomes(id, Mail.Bounced.class).reason()).isEqualTo("bounce-5.1.1");
        assertThat(settled.becomes(send(signature, 2), Mail.Suppressed.class).reason())
                .isEqualTo("bounced-before");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(inTheMailbox()).isLessThanOrEqualTo(1));
    }

    @Test
    void waitsForASecondMailWhereAnAddressIsOnlyDoubtful() throws Exception {
        var signature = UUID.randomUUID();
        var first = send(signature, 1);
        var report = report(sent(first), "5.1.8");

        assertThat(post(report)).isEqualTo(204);
        assertThat(post(report)).as("told again").isEqualTo(204);
        settled.becomes(first, Mail.Bounced.class);
        var second = send(signature, 2);
        assertThat(post(report(sent(second), "5.1.8"))).isEqualTo(204);
        settled.becomes(second, Mail.Bounced.class);
        settled.becomes(send(signature, 3), Mail.Suppressed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.7.1", "5.2.2"})
    void goesOnWritingWhereNotTheAddressIsToBlame(String status) throws Exception {
        var signature = UUID.randomUUID();
        for (var sequence = 1; sequence <= 3; sequence++) {
            var id = send(signature, sequence);
            assertThat(post(report(sent(id), status))).isEqualTo(204);
            settled.becomes(id, Mail.Bounced.class);
        }
    }

    @Test
    void onlyCountsWhatIsNotForGood() throws Exception {
        var id = send(UUID.randomUUID(), 1);
        var path = sent(id);

        assertThat(post(report(path, "4.4.1"))).isEqualTo(204);
        settled.becomes(id, Mail.Sent.class);
    }

    @Test
    void believesNobodyWhoMakesAReturnPathUpAndDoesNotTellThem() throws Exception {
        var id = send(UUID.randomUUID(), 1);
        sent(id);

        assertThat(post(report("a".repeat(26), "5.1.1"))).isEqualTo(204);
        settled.becomes(id, Mail.Sent.class);
    }

    @Test
    void refusesWhatIsNoReportAndLeavesItInTheMailboxForAPersonToLookAt() throws Exception {
        assertThat(post("Subject: hello\r\n\r\nNo report.")).isEqualTo(422);
        assertThat(post("Subject: hello\r\n\r\n" + "x".repeat(300_000))).isIn(413, 422);

        arrives("Subject: hello\r\n\r\nNo report.");
        var inbox = SERVER.getManagers()
                .getImapHostManager()
                .getInbox(SERVER.getManagers().getUserManager().getUser("bounces"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(inbox.getMessages())
                        .anySatisfy(stored -> assertThat(stored.getFlags().contains(Flags.Flag.FLAGGED))
                                .isTrue()));
    }
}
