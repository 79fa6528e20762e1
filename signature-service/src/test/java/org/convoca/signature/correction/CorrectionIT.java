package org.convoca.signature.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CoordinatorFixture.aCoordinator;
import static org.convoca.signature.testing.CoordinatorFixture.aReviewer;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.HashMap;
import java.util.Map;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.CoordinatorFixture;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CorrectionIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    private String call = "";
    private CoordinatorFixture ana;

    @BeforeEach
    void openACall() {
        call = aCall().sentOut(api);
        ana = aCoordinator(api);
    }

    @Test
    void correctsANameAndKeepsWhatItWasInTheLog() {
        var id = mailroom.confirmed(aForm(), call);
        var version = ana.detail(id).path("version").asLong();

        assertThat(correct(id, Map.of("name", "Asociación La Ribera", "version", version)))
                .isEqualTo(204);
        assertThat(correct(id, Map.of("name", "Otra", "version", version))).isEqualTo(409);

        var detail = ana.detail(id);
        assertThat(detail.path("title").asString()).isEqualTo("Asociación La Ribera");
        assertThat(detail.path("details").path("website").asString()).isEqualTo("https://example.org/ribera");
        var deed = detail.path("log").get(0);
        assertThat(deed.path("what").asString()).isEqualTo("correct");
        assertThat(deed.path("details").path("name.before").asString()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(deed.path("details").path("name.after").asString()).isEqualTo("Asociación La Ribera");
        assertThat(ledger.facts("convoca.signatures", id)).endsWith("amended");
        assertThat(api.get("gateway", "/api/v1/calls/" + call + "/roll").text()).contains("Asociación La Ribera");
    }

    @Test
    void movesASignatureToItsLand() {
        var id = mailroom.confirmed(aForm(), call);

        assertThat(correct(id, Map.of("territory", "CL"))).isEqualTo(204);

        assertThat(ana.get("/signatures/" + id).status()).isEqualTo(404);
        var there = ana.forTerritory("CL");
        assertThat(there.detail(id).path("territory").asString()).isEqualTo("CL");
        assertThat(there.patch("/signatures/" + id, Map.of("international", true))
                        .status())
                .isEqualTo(204);
        assertThat(there.forRegion("international").detail(id).path("territory").isNull())
                .isTrue();
    }

    @Test
    void takesAwayWhatIsNull() {
        var id = mailroom.confirmed(aForm().organisation("acronym", "AVR"), call);
        var patch = new HashMap<String, @Nullable Object>();
        patch.put("acronym", null);
        patch.put("website", null);

        assertThat(ana.patch("/signatures/" + id, patch).status()).isEqualTo(204);

        assertThat(ana.detail(id).path("subtitle").isNull()).isTrue();
        assertThat(ana.detail(id).path("details").has("website")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"name, '', /name", "territory, ZZ, /territory", "website, javascript:alert(1), /website"})
    void refusesWhatNoFormWouldTake(String field, String value, String pointer) {
        var id = mailroom.confirmed(aForm(), call);

        var answer = ana.patch("/signatures/" + id, Map.of(field, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo(pointer);
    }

    @Test
    void doesNotCorrectOneSignatoryIntoAnother() {
        var first = mailroom.confirmed(aForm(), call);
        var second = mailroom.confirmed(aForm().by("Otra"), call);

        assertThat(correct(second, Map.of("name", "Asociacion vecinal la ribera")))
                .isEqualTo(409);
        assertThat(ana.detail(first).path("details").path("status").asString()).isEqualTo("published");
    }

    @Test
    void joinsWhatStandsTwiceAndFreesItsPlace() {
        var first = mailroom.confirmed(aForm(), call);
        var second = mailroom.confirmed(aForm().by("La Ribera").contact("eva@example.org"), call);

        assertThat(ana.post("/signatures/" + second + "/merge", Map.of("into", second))
                        .status())
                .isEqualTo(422);
        assertThat(ana.post("/signatures/" + second + "/merge", Map.of("into", first))
                        .status())
                .isEqualTo(204);
        assertThat(ana.post("/signatures/" + second + "/merge", Map.of("into", first))
                        .status())
                .isEqualTo(409);

        assertThat(ana.detail(second).path("details").path("duplicateOf").asString())
                .isEqualTo(first);
        assertThat(ledger.facts("convoca.signatures", second)).endsWith("duplicate");
        assertThat(ledger.signatures(call, "published")).hasSize(1);
        mailroom.confirmed(aForm().by("La Ribera").contact("eva@example.org"), call);
        assertThat(ledger.signatures(call, "published")).hasSize(2);
    }

    @Test
    void takesOffTheRollWithAReason() {
        var id = mailroom.confirmed(aForm(), call);

        assertThat(ana.post("/signatures/" + id + "/unpublish", Map.of()).status())
                .isEqualTo(422);
        assertThat(ana.post("/signatures/" + id + "/unpublish", Map.of("reason", Map.of("text", "No existe.")))
                        .status())
                .isEqualTo(204);

        assertThat(ledger.facts("convoca.signatures", id)).endsWith("invalidated");
        assertThat(ana.detail(id).path("log").get(0).path("why").asString()).isEqualTo("No existe.");
        assertThat(ana.detail(id).path("contact").isNull()).isTrue();
    }

    @Test
    void needsTheRoleAndTheTerritory() {
        var id = mailroom.confirmed(aForm(), call);
        var reviewer = aReviewer(api);
        var elsewhere = ana.forTerritory("BR");

        assertThat(reviewer.patch("/signatures/" + id, Map.of("name", "x")).status())
                .isEqualTo(403);
        assertThat(elsewhere.patch("/signatures/" + id, Map.of("name", "x")).status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .post("/signatures/" + id + "/merge", Map.of("into", id))
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .post("/signatures/" + id + "/unpublish", Map.of("reason", Map.of("text", "x")))
                        .status())
                .isEqualTo(404);
        assertThat(reviewer.forTerritory("BR")
                        .patch("/signatures/" + id, Map.of())
                        .status())
                .isEqualTo(404);
    }

    private int correct(String id, Map<String, ?> patch) {
        return ana.patch("/signatures/" + id, patch).status();
    }
}
