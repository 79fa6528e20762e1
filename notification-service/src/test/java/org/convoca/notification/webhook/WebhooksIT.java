package org.convoca.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.convoca.contracts.call.CallOpened;
import org.convoca.contracts.event.EventCatalogue;
import org.convoca.contracts.signature.OrganisationFacts;
import org.convoca.contracts.signature.SignatureAmended;
import org.convoca.contracts.signature.SignatureConfirmed;
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureReceived;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.contracts.territory.Region;
import org.convoca.notification.PublishedEvents;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.backing.WithBacking;
import org.convoca.platform.internal.Coordination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From events on Kafka to a partner's server, which checks signatures with the library of Standard Webhooks. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convoca.webhook.pause=50ms",
            "convoca.outbound.private-networks=true",
            "convoca.outbound.plain-http=true",
            "convoca.outbound.timeout=3s"
        })
@WithBacking
@DirtiesContext
class WebhooksIT {

    private static final String WEBHOOKS = "/api/v1/coordination/webhooks";
    private static final PublishedEvents EVENTS = new PublishedEvents();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    private final UUID signature = UUID.randomUUID();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void remove() {
        for (var item : call("GET", WEBHOOKS, null).json().at("/items")) {
            assertThat(call("DELETE", WEBHOOKS + "/" + item.get("id").asString(), null)
                            .status())
                    .isEqualTo(204);
        }
        receiver.close();
    }

    @AfterAll
    static void close() {
        EVENTS.close();
    }

    private record Answer(int status, String text) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        String string(String pointer) {
            return json().at(pointer).asString();
        }
    }

    private Answer call(String method, String path, Object body) {
        return call(Set.of("convener"), Set.of(), method, path, body);
    }

    private Answer call(Set<String> roles, Set<String> calls, String method, String path, Object body) {
        var nora = new Coordination(
                UUID.fromString("6a1d7c3e-0f52-4b8a-9d1e-2b7c5f4e3a10"), roles, calls, true, Set.of(), Set.of());
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .method(method, publisher)
                            .header("Content-Type", "application/json")
                            .header(
                                    "Authorization",
                                    TestIssuers.coordinatorsAuthorization(
                                            nora, "notification-service", method, path.split("\\?")[0]))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Answer made(Receiver receiver) {
        var answer = call("POST", WEBHOOKS, Map.of("url", receiver.address(), "description", "Agenda"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private static String path(Answer made) {
        return WEBHOOKS + "/" + made.string("/webhook/id");
    }

    private static SignatureFacts facts(UUID signature, SignatureStatus status) {
        return new SignatureFacts(
                signature,
                "anti-imperialist-week",
                status,
                SignatureOrigin.WEB,
                "AR",
                Region.AMERICAS,
                "es",
                null,
                true,
                null,
                status == SignatureStatus.PUBLISHED
                        ? new OrganisationFacts("Frente Popular", Map.of("en", "Popular Front"), "FP", null)
                        : null);
    }

    private static void publish(UUID signature) {
        EVENTS.send(new SignatureReceived(1, facts(signature, SignatureStatus.AWAITING_CONFIRMATION)));
        EVENTS.send(new SignatureConfirmed(2, facts(signature, SignatureStatus.AWAITING_REVIEW)));
        EVENTS.send(new SignaturePublished(3, facts(signature, SignatureStatus.PUBLISHED)));
    }

    private List<String> ids(Receiver receiver) {
        return receiver.got().stream().map(Receiver.Got::id).toList();
    }

    private void waitFor(Receiver receiver, int messages) {
        await().untilAsserted(() -> assertThat(receiver.got()).hasSize(messages));
    }

    @Test
    void tellWhatEverybodyMayKnowSignedAndOnceHoweverOftenTheEventComes() {
        var made = made(receiver);
        publish(signature);
        publish(signature);
        EVENTS.send(new SignatureAmended(4, facts(signature, SignatureStatus.PUBLISHED)));
        waitFor(receiver, 2);

        assertThat(ids(receiver)).containsExactly("msg_" + signature + "_3", "msg_" + signature + "_4");
        var got = receiver.got().getFirst();
        assertThat(got.isSignedWith(made.string("/secret"))).isTrue();
        assertThat(got.isSignedWith(Secret.random().value())).isFalse();
        assertThat(got.headers().get("Content-type")).containsExactly("application/cloudevents+json; charset=utf-8");
        var event = JSON.readTree(got.body());
        assertThat(event.at("/specversion").asString()).isEqualTo("1.0");
        assertThat(event.at("/type").asString()).isEqualTo("org.convoca.signature.published.v1");
        assertThat(event.at("/time").asString()).isEqualTo("2027-01-10T12:00:00Z");
        assertThat(event.at("/data/signature/organisation/name").asString()).isEqualTo("Frente Popular");
        assertThat(got.body()).doesNotContain("contact", "locale", "origin");
    }

    @Test
    void tellThatSomebodyLeftWhoWasThereAndOfNobodyElse() {
        var made = made(receiver);
        EVENTS.send(new SignatureReceived(1, facts(signature, SignatureStatus.AWAITING_CONFIRMATION)));
        EVENTS.send(new SignatureWithdrawn(2, facts(signature, SignatureStatus.WITHDRAWN)));
        var signed = UUID.randomUUID();
        publish(signed);
        waitFor(receiver, 1);
        EVENTS.send(new SignatureWithdrawn(4, facts(signed, SignatureStatus.WITHDRAWN)));
        waitFor(receiver, 2);

        assertThat(ids(receiver)).containsExactly("msg_" + signed + "_3", "msg_" + signed + "_4");
        await().untilAsserted(() -> assertThat(call("GET", path(made) + "/deliveries?status=delivered", null)
                        .json()
                        .at("/items"))
                .as("the name is in no log any more")
                .hasSize(1));
    }

    @Test
    void signWithBothSecretsWhileTheOldOneIsChanged() {
        var made = made(receiver);
        var renewed = call("POST", path(made) + "/secret", null);
        assertThat(renewed.string("/webhook/secondSecretUntil")).isNotEmpty();

        call("POST", path(made) + "/tests", null);
        waitFor(receiver, 1);

        var got = receiver.got().getFirst();
        assertThat(got.isSignedWith(made.string("/secret"))).isTrue();
        assertThat(got.isSignedWith(renewed.string("/secret"))).isTrue();
        var stored = mongo.getCollection(Endpoints.COLLECTION).find().first().toJson();
        assertThat(stored).doesNotContain("whsec_", made.string("/secret").substring(6));
    }

    @Test
    void areNotHeldUpByAReceiverThatTakesItsTime() {
        receiver.hangs();
        made(receiver);
        try (var quick = new Receiver()) {
            made(quick);
            publish(signature);
            for (var sequence = 4; sequence < 14; sequence++) {
                EVENTS.send(new SignatureAmended(sequence, facts(signature, SignatureStatus.PUBLISHED)));
            }
            waitFor(quick, 11);
            assertThat(receiver.got())
                    .as("calls to the slow one at the same time")
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void stopForAReceiverThatSaysThatItIsGone() {
        receiver.answers(410, Map.of());
        var made = made(receiver);
        call("POST", path(made) + "/tests", null);

        await().untilAsserted(() ->
                assertThat(call("GET", path(made), null).string("/reason")).isEqualTo("gone"));
        assertThat(call("POST", path(made) + "/tests", null).status()).isEqualTo(409);

        receiver.answers(200, Map.of());
        assertThat(call("POST", path(made) + "/enable", null).string("/status")).isEqualTo("enabled");
        assertThat(call("POST", path(made) + "/tests", null).status()).isEqualTo(202);
        waitFor(receiver, 2);
    }

    @Test
    void showWhatWasSentAndSendItAgainUnderTheSameId() {
        var made = made(receiver);
        call("POST", path(made) + "/tests", null);
        waitFor(receiver, 1);
        var id = ids(receiver).getFirst();
        await().untilAsserted(() -> assertThat(
                        call("GET", path(made) + "/deliveries/" + id, null).string("/delivery/status"))
                .isEqualTo("delivered"));

        var detail = call("GET", path(made) + "/deliveries/" + id, null);
        assertThat(detail.string("/body")).isEqualTo(receiver.got().getFirst().body());
        assertThat(detail.json().at("/delivery/attempts/0/status").asInt()).isEqualTo(204);

        var before = receiver.got().size();
        assertThat(call("POST", path(made) + "/deliveries/" + id + "/replay", null)
                        .status())
                .isEqualTo(202);
        await().untilAsserted(() -> assertThat(receiver.got()).hasSizeGreaterThan(before));
        assertThat(receiver.got().getLast().id()).isEqualTo(id);
        assertThat(call("GET", path(made) + "/deliveries?limit=1", null).json().at("/items"))
                .hasSize(1);
        assertThat(call("GET", path(made) + "/deliveries?status=lost", null).status())
                .isEqualTo(422);
        assertThat(call("GET", path(made) + "/deliveries?after=x", null).status())
                .isEqualTo(422);
        assertThat(call("GET", path(made) + "/deliveries/msg_none", null).status())
                .isEqualTo(404);
        assertThat(call("POST", path(made) + "/replays", Map.of("since", "2027-01-01T00:00:00Z"))
                        .json()
                        .at("/replayed")
                        .asInt())
                .isZero();
    }

    @Test
    void sayAllThatIsWrongAtOnce() {
        var answer = call(
                Set.of("convener"),
                Set.of("one-call"),
                "POST",
                WEBHOOKS,
                Map.of(
                        "url",
                        "ftp://example.org",
                        "description",
                        "x".repeat(101),
                        "calls",
                        List.of("another-call"),
                        "kinds",
                        List.of("org.convoca.mail.sent.v1")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors"))
                .extracting(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .containsExactlyInAnyOrder(
                        "/url not-https", "/description too-long", "/calls not-yours", "/kinds unknown");
    }

    @Test
    void areForConvenersOfThoseCalls() {
        var path = path(made(receiver));
        var body = Map.of("url", receiver.address());

        assertThat(call(Set.of("coordinator"), Set.of(), "GET", WEBHOOKS, null).status())
                .isEqualTo(403);
        assertThat(call(Set.of("coordinator"), Set.of(), "POST", WEBHOOKS, body).status())
                .isEqualTo(403);
        var convenerOfOne = Set.of("one-call");
        assertThat(call(Set.of("convener"), convenerOfOne, "GET", WEBHOOKS, null)
                        .json()
                        .at("/items"))
                .isEmpty();
        for (var step : List.of("/tests", "/secret", "/disable")) {
            assertThat(call(Set.of("convener"), convenerOfOne, "POST", path + step, null)
                            .status())
                    .isEqualTo(404);
        }
        var own = call(
                Set.of("convener"),
                convenerOfOne,
                "POST",
                WEBHOOKS,
                Map.of("url", receiver.address(), "calls", Collections.singletonList(null)));
        assertThat(own.string("/webhook/calls/0")).isEqualTo("one-call");
    }

    @Test
    void areChangedOnlyByWhoSawThemAsTheyAre() {
        var made = made(receiver);
        var form = Map.of("url", receiver.address(), "kinds", List.of("org.convoca.call.opened.v1"), "version", 1);

        assertThat(call("PUT", path(made), form).string("/kinds/0")).isEqualTo("org.convoca.call.opened.v1");
        assertThat(call("PUT", path(made), form).status()).isEqualTo(409);
        publish(signature);
        EVENTS.send(EventCatalogue.example(CallOpened.class));
        call("POST", path(made) + "/tests", null);
        waitFor(receiver, 2);
        assertThat(receiver.got())
                .extracting(got -> JSON.readTree(got.body()).at("/type").asString())
                .containsExactlyInAnyOrder("org.convoca.call.opened.v1", Kinds.TEST);
    }
}
