package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.convoca.notification.mail.recipient.Owner;
import org.convoca.notification.mail.smtp.MoodySmtpServer;
import org.convoca.notification.mail.smtp.MoodySmtpServer.Mood;
import org.convoca.notification.template.Template;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.backing.WithBacking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithBacking
@DirtiesContext
@Import(Settled.class)
class MailControllerIT {

    private static final MoodySmtpServer SMTP = new MoodySmtpServer();
    private static final Owner OWNER = new Owner();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MailQueue queue;

    @Autowired
    private Settled settled;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", SMTP::port);
        registry.add("convoca.services.signature", OWNER::address);
    }

    @AfterAll
    static void close() {
        SMTP.close();
        OWNER.close();
    }

    @BeforeEach
    void calm() {
        SMTP.is(Mood.FRIENDLY);
    }

    private MailId queue(UUID signature, int sequence) {
        var id = new MailId(signature + "." + sequence);
        queue.queue(id, MailOrder.of(signature, Template.CONFIRM, "es", "AR", Instant.now()));
        return id;
    }

    private HttpResponse<String> call(String issuer, String method, String path) throws Exception {
        var authorization = TestIssuers.authorization(issuer, "notification-service", method, path.split("\\?")[0]);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .header("Authorization", authorization)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private JsonNode get(String path) throws Exception {
        var answer = call("operator", "GET", path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("@", Owner.TOKEN, Owner.NAME);
        return JSON.readTree(answer.body());
    }

    @Test
    void showsAMail() throws Exception {
        var signature = UUID.randomUUID();
        var id = queue(signature, 1);
        settled.becomes(id, Mail.Sent.class);

        var mail = get("/internal/mails/" + id);

        assertThat(mail.get("status").asString()).isEqualTo("sent");
        assertThat(mail.get("template").asString()).isEqualTo("confirm");
        assertThat(mail.get("about").asString()).isEqualTo(signature.toString());
        assertThat(mail.get("attempts").asInt()).isEqualTo(1);
        assertThat(Instant.parse(mail.get("at").asString())).isBefore(Instant.now());
    }

    @Test
    void showsTheMailsAboutASignaturePageByPage() throws Exception {
        var signature = UUID.randomUUID();
        for (var sequence = 1; sequence <= 3; sequence++) {
            queue(signature, sequence);
        }

        var first = get("/internal/mails?about=" + signature + "&limit=2");
        var second = get(first.get("next").asString());

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("items").get(0).get("id").asString()).isEqualTo(signature + ".3");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void listsWhatWasGivenUpAndSendsItAgainWhenAsked() throws Exception {
        SMTP.is(Mood.REFUSES_RECIPIENTS);
        var id = queue(UUID.randomUUID(), 1);
        settled.becomes(id, Mail.Failed.class);
        assertThat(get("/internal/mails?status=failed")
                        .get("items")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("smtp-550-5.1.1");

        SMTP.is(Mood.FRIENDLY);
        var answer = call("operator", "POST", "/internal/mails/" + id + "/retry");

        assertThat(answer.statusCode()).isEqualTo(200);
        settled.becomes(id, Mail.Sent.class);
        assertThat(call("operator", "POST", "/internal/mails/" + id + "/retry").statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-mail", "a..b", "%0d%0a"})
    void knowsNoOtherMails(String id) throws Exception {
        assertThat(call("operator", "GET", "/internal/mails/" + id).statusCode())
                .isIn(404, 400);
    }

    @Test
    void isForOperatorsOnly() throws Exception {
        var path = "/internal/mails/" + UUID.randomUUID() + ".1";

        assertThat(call("gateway", "GET", path).statusCode()).isEqualTo(403);
        assertThat(call("notification-service", "GET", path).statusCode()).isEqualTo(403);
        try (var http = HttpClient.newHttpClient()) {
            var anonymous = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            assertThat(http.send(anonymous, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
