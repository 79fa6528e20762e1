package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SigningIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Test
    void receivesASignatureAndItsEvent() {
        var call = aCall().sentOut(api);

        var answer = aForm().sign(api, call);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("status").asString()).isEqualTo("awaiting-confirmation");
        var id = answer.json().path("id").asString();
        assertThat(answer.header("Location")).isEqualTo("/api/v1/calls/" + call + "/signatures/" + id);
        assertThat(ledger.signatures(call, "awaiting-confirmation")).hasSize(1);
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received");
    }

    @Test
    void aHundredSimultaneousEqualRequestsLeaveOneSignatureAndOneReceivedEvent() throws Exception {
        var call = aCall().sentOut(api);

        var answers = atOnce(100, () -> aForm().sign(api, call));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        assertThat(answers.stream().map(answer -> answer.json().path("id").asString()))
                .doesNotHaveDuplicates();
        assertThat(ledger.signatures(call)).hasSize(1);
        assertThat(ledger.about("convoca.signatures", call).stream().map(Ledger.Event::fact))
                .containsExactly("received");
    }

    @Test
    void aHundredContactsOfOneOrganisationNeverPutItOnTheRollTwice() throws Exception {
        var call = aCall().sentOut(api);
        for (var n = 0; n < 100; n++) {
            aForm().contact("contact" + n + "@example.org").sign(api, call);
        }
        var waiting = ledger.signatures(call, "awaiting-confirmation");
        assertThat(waiting).hasSize(100);
        var tokens = tokens(
                waiting.stream().map(document -> document.getString("_id")).toList(), "confirm");

        atOnce(tokens.stream()
                .map(token -> (Callable<Api.Answer>)
                        () -> api.post("gateway", "/internal/links/confirm", Map.of("token", token)))
                .toList());

        assertThat(ledger.signatures(call, "published")).hasSize(1);
        assertThat(ledger.signatures(call, "duplicate")).hasSize(99);
    }

    private List<String> tokens(List<String> signatures, String purpose) {
        var items = signatures.stream()
                .map(id -> Map.of("mail", id + ".1", "signature", id, "template", "confirm"))
                .toList();
        var answer = api.post("notification-service", "/internal/recipients", Map.of("items", items));
        return answer.json().path("items").values().stream()
                .map(item -> item.path("links").path(purpose).asString())
                .map(link -> link.substring(link.lastIndexOf('/') + 1))
                .toList();
    }

    private static List<Api.Answer> atOnce(int times, Callable<Api.Answer> request) throws Exception {
        return atOnce(IntStream.range(0, times).mapToObj(_ -> request).toList());
    }

    private static List<Api.Answer> atOnce(List<Callable<Api.Answer>> requests) throws Exception {
        try (var threads = Executors.newFixedThreadPool(32)) {
            return threads.invokeAll(requests).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }
}
