package org.convoca.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What docs/webhooks.md tells: a convener makes a webhook, presses the test button, and a partner's program hears of the next signature. */
@ExtendWith(SharedSystem.class)
class WebhookJourneyIT {

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system);
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private HttpServer program;

    /** A message as it came. */
    private record Got(Map<String, List<String>> headers, String body) {

        boolean tells(String type, String subject) {
            return body.contains("\"org.convoca." + type + ".v1\"") && body.contains("\"subject\":\"" + subject + "\"");
        }
    }

    @BeforeEach
    void listen() throws IOException {
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/hook", this::take);
        program.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        got.add(new Got(
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @AfterEach
    void stop() {
        program.stop(0);
    }

    private Got told(String type, String subject) {
        await().untilAsserted(() -> assertThat(got).anyMatch(message -> message.tells(type, subject)));
        return got.stream()
                .filter(message -> message.tells(type, subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPartnersProgramHearsOfTheNextSignature() throws Exception {
        var convener = CoordinatorSession.ofConvener(system, SharedSystem.MAILBOX + "-webhooks@example.org");
        var made = Web.page(convener.submit(
                convener.page("/coordination/webhooks/new"),
                "form#webhook",
                Map.of("hookurl", "http://localhost:" + program.getAddress().getPort() + "/hook")));
        var verifier = new Webhook(made.select("#secret").text());
        var page = convener.page(made.select(".over a").attr("href").replaceAll("^https?://[^/]+", ""));
        var id = page.location().replaceAll(".*/webhooks/([0-9a-f-]{36}).*", "$1");

        convener.submit(page, "form[action*=/test]", Map.of());
        var test = told("webhook.test", id);
        verifier.verify(test.body(), test.headers());

        var signature = api.publish(aSignatory());
        var published = told("signature.published", signature);
        verifier.verify(published.body(), published.headers());
        assertThat(published.body()).contains("Asamblea Vecinal La Ribera").doesNotContain(SharedSystem.MAILBOX);

        assertThat(convener.page("/coordination/webhooks/" + id).select("#log ~ .cards .card"))
                .hasSizeGreaterThanOrEqualTo(2);
        convener.submit(convener.page("/coordination/webhooks/" + id), "form[action*=/remove]", Map.of());
        assertThat(convener.api("GET", "/webhooks/" + id, null).statusCode()).isEqualTo(404);
    }
}
