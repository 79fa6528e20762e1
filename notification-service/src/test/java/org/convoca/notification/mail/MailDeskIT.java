package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.convoca.notification.mail.recipient.Owner;
import org.convoca.notification.mail.smtp.MoodySmtpServer;
import org.convoca.notification.mail.smtp.MoodySmtpServer.Mood;
import org.convoca.notification.template.Template;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.backing.WithBacking;
import org.convoca.platform.internal.Coordination;
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

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "convoca.mail.retry.first-pause=1h")
@WithBacking
@DirtiesContext
@Import(Settled.class)
class MailDeskIT {

    private static final String MAILS = "/api/v1/coordination/mails";
    private static final UUID NORA = UUID.fromString("6a1d7c3e-0f52-4b8a-9d1e-2b7c5f4e3a10");
    private static final MoodySmtpServer SMTP = new MoodySmtpServer();
    private static final Owner OWNER = new Owner();

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

    private MailId queue() {
        var signature = UUID.randomUUID();
        var id = new MailId(signature + ".1");
        queue.queue(id, MailOrder.of(signature, Template.CONFIRM, "es", "AR", Instant.now()));
        return id;
    }

    private MailId queueAgain(MailId first) {
        var signature = UUID.fromString(first.value().substring(0, 36));
        var id = new MailId(signature + ".2");
        queue.queue(id, MailOrder.of(signature, Template.CONFIRM, "es", "AR", Instant.now()));
        return id;
    }

    private HttpResponse<String> call(Set<String> roles, String method, String path) throws Exception {
        var nora = new Coordination(NORA, roles, Set.of(), true, Set.of(), Set.of());
        var authorization =
                TestIssuers.coordinatorsAuthorization(nora, "notification-service", method, path.split("\\?")[0]);
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
        var answer = call(Set.of("convener"), "GET", path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("@", Owner.TOKEN, Owner.NAME);
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private int post(MailId id, String step) throws Exception {
        return call(Set.of("convener"), "POST", MAILS + "/" + id + "/" + step).statusCode();
    }

    @Test
    void showsWhatWasGivenUpPageByPageWithItsReasonAndHowManyThereAre() throws Exception {
        SMTP.is(Mood.REFUSES_RECIPIENTS);
        var ids = new HashSet<String>();
        for (var number = 0; number < 3; number++) {
            var id = queue();
            settled.becomes(id, Mail.Failed.class);
            ids.add(id.value());
        }

        var seen = new HashSet<String>();
        var page = get(MAILS + "?status=failed&limit=2");
        assertThat(page.get("counts").get("failed").asInt()).isGreaterThanOrEqualTo(3);
        while (true) {
            page.get("items").forEach(item -> {
                assertThat(item.get("reason").asString()).isEqualTo("smtp-550-5.1.1");
                assertThat(seen.add(item.get("id").asString())).isTrue();
            });
            if (page.get("next").isNull()) {
                break;
            }
            page = get(
                    MAILS + "?status=failed&limit=2&after=" + page.get("next").asString());
        }
        assertThat(seen).containsAll(ids);
    }

    @Test
    void sendsAgainWhatWasGivenUpAndRemembersWhoSaidSo() throws Exception {
        SMTP.is(Mood.REFUSES_RECIPIENTS);
        var id = queue();
        settled.becomes(id, Mail.Failed.class);
        SMTP.is(Mood.FRIENDLY);
        var suppressed = queueAgain(id);
        assertThat(settled.becomes(suppressed, Mail.Suppressed.class).reason()).isEqualTo("bounced-before");

        assertThat(post(id, "resend")).isEqualTo(200);
        settled.becomes(id, Mail.Sent.class);
        assertThat(post(id, "resend")).as("of a mail that was sent").isEqualTo(409);

        var log = get(MAILS + "/" + id).get("log");
        assertThat(log).hasSize(1);
        assertThat(log.get(0).get("by").asString()).isEqualTo(NORA.toString());
        assertThat(log.get(0).get("what").asString()).isEqualTo("resend");
    }

    @Test
    void keepsAMailThatWaitsFromBeingSentUntilItIsToBeSentAfterAll() throws Exception {
        SMTP.is(Mood.GREYLISTS);
        var id = queue();
        settled.becomes(id, Mail.Retrying.class);

        assertThat(post(id, "suppress")).isEqualTo(200);
        assertThat(settled.becomes(id, Mail.Suppressed.class).reason()).isEqualTo("by-hand");
        assertThat(post(id, "suppress")).isEqualTo(409);

        SMTP.is(Mood.FRIENDLY);
        assertThat(post(id, "resend")).isEqualTo(200);
        settled.becomes(id, Mail.Sent.class);
    }

    @Test
    void isForConvenersOnly() throws Exception {
        assertThat(call(Set.of("coordinator"), "GET", MAILS).statusCode()).isEqualTo(403);
        assertThat(call(Set.of("reviewer"), "POST", MAILS + "/" + queue() + "/suppress")
                        .statusCode())
                .isEqualTo(403);
        var nobody = TestIssuers.authorization("gateway", "notification-service", "GET", MAILS);
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + MAILS))
                                            .header("Authorization", nobody)
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?status=lost", "?after=x", "?after=1~a..b", "?after=99999999999999999999~a", "?after="})
    void refusesStatesAndPlacesThatDoNotExist(String query) throws Exception {
        assertThat(call(Set.of("convener"), "GET", MAILS + query).statusCode()).isEqualTo(422);
    }

    @Test
    void knowsNoOtherMails() throws Exception {
        assertThat(call(Set.of("convener"), "GET", MAILS + "/no-such-mail").statusCode())
                .isEqualTo(404);
        assertThat(post(new MailId("no-such-mail"), "resend")).isEqualTo(404);
    }
}
