package org.convoca.notification.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.call.CallOpened;
import org.convoca.contracts.call.CallStatus;
import org.convoca.notification.PublishedEvents;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.backing.WithBacking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with federation on: from events on Kafka to what the gateway is shown. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convoca.federation.enabled=true",
            "convoca.federation.pause=50ms",
            "convoca.public-url=https://convoca.example.org"
        })
@WithBacking
@DirtiesContext
class FederationServiceIT {

    private static final String ALL = "/internal/federation";
    private static final String ACTOR = ALL + "/actors/" + AnAction.CALL;
    private static final AnAction ACTION = AnAction.titled("Marcha por la paz");
    private static final HttpServer EVENT_SERVICE = Servers.start();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        EVENT_SERVICE.createContext("/api/v1/actions/" + ACTION.id(), exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            Servers.answer(exchange, 200, ACTION.json());
        });
        registry.add(
                "convoca.services.event",
                () -> "http://127.0.0.1:" + EVENT_SERVICE.getAddress().getPort());
    }

    @AfterAll
    static void close() {
        EVENT_SERVICE.stop(0);
    }

    private HttpResponse<String> ask(String issuer, HttpRequest.Builder request) {
        var built = request.build();
        var authorization = TestIssuers.authorization(
                issuer, "notification-service", built.method(), built.uri().getPath());
        try {
            return Servers.CLIENT.send(
                    request.header("Authorization", authorization).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    @Test
    void showsTheGatewayWhatItHeardOf() {
        try (var events = new PublishedEvents()) {
            events.send(new CallOpened(1, AnAction.call(CallStatus.OPEN)));
            events.send(new ActionPublished(1, ACTION.facts()));
        }
        await().until(() -> ask("gateway", at(ACTOR)).statusCode() == 200);
        await().until(() ->
                ask("gateway", at(ALL + "/things/event." + ACTION.id())).body().contains("Marcha por la paz"));

        assertThat(ask("gateway", at(ALL + "/webfinger?resource=acct:" + AnAction.CALL + "@convoca.example.org"))
                        .body())
                .contains("https://convoca.example.org/ap/actors/" + AnAction.CALL);
        assertThat(ask("gateway", at(ACTOR + "/outbox?before=")).body())
                .contains("https://convoca.example.org/ap/events/" + ACTION.id());
        assertThat(ask("gateway", at(ALL + "/actors/nobody")).statusCode()).isEqualTo(404);
        assertThat(ask("operator", at(ACTOR)).statusCode()).isEqualTo(403);
    }

    @Test
    void saysOfWhatWasPostedHowTheGatewayIsToAnswer() {
        var body = Base64.getEncoder().encodeToString("no activity".getBytes(UTF_8));
        var posted = "{\"target\": \"/ap/inbox\", \"body\": \"" + body + "\"}";

        var answer = ask(
                "gateway",
                at(ALL + "/inbox")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(posted)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":400}");
    }
}
