package org.convoca.signature.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CoordinatorFixture.aConvener;
import static org.convoca.signature.testing.CoordinatorFixture.aCoordinator;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.HashMap;
import java.util.Map;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.CallFixture;
import org.convoca.signature.testing.CoordinatorFixture;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class TextsIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    private String call = "";
    private CoordinatorFixture ane;

    @BeforeEach
    void openACall() {
        call = aCall().sentOut(api);
        ane = aConvener(api);
    }

    @Test
    void keepsEveryVersionReadableWithItsHash() {
        var first = text("es", 1);

        assertThat(revise("es", "Semana nueva", "minor", 1)
                        .json()
                        .path("outcome")
                        .asString())
                .isEqualTo("revised");

        assertThat(text("es", 1).path("hash")).isEqualTo(first.path("hash"));
        assertThat(text("es", 1).path("current").asBoolean()).isFalse();
        var now = text("es", 2);
        assertThat(now.path("title").asString()).isEqualTo("Semana nueva");
        assertThat(now.path("note").asString()).isEqualTo("Qué cambió.");
        assertThat(now.path("current").asBoolean()).isTrue();
        var history = api.get("gateway", "/api/v1/calls/" + call + "/texts").json();
        assertThat(history.path("items").findValuesAsString("version")).containsExactly("1", "2", "1");
        assertThat(history.path("items").get(0).has("body")).isFalse();
        assertThat(ledger.facts("convoca.calls", call)).containsExactly("opened", "text-revised");
    }

    @Test
    void saysOfEachSignatoryWhichTextItSigned() {
        var id = mailroom.confirmed(aForm(), call);

        var entry = api.get("gateway", "/api/v1/calls/" + call + "/roll/" + id).json();

        assertThat(entry.path("name").asString()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(entry.path("text").path("version").asInt()).isEqualTo(1);
        assertThat(entry.path("text").path("hash")).isEqualTo(text("es", 1).path("hash"));
    }

    @Test
    void changesNothingWhenTheTextReadsAsItDid() {
        var form = form("Semana de acción", "major", 1);
        form.put("summary", "Semana de acción.");
        form.put("body", "  Semana de acción: texto.\r\n");

        assertThat(put("es", form).json().path("outcome").asString()).isEqualTo("same");

        assertThat(ledger.facts("convoca.calls", call)).containsExactly("opened");
    }

    @Test
    void tellsWhoeverLookedAtAnOlderTextThatSomebodyWasFaster() {
        revise("es", "Semana nueva", "minor", 1);

        assertThat(revise("es", "Otra semana", "minor", 1).status()).isEqualTo(409);

        assertThat(text("es", 2).path("title").asString()).isEqualTo("Semana nueva");
    }

    @Test
    void addsALanguageAndKeepsWhoDidInTheLog() {
        assertThat(put("gl", form("Semana de acción en galego", "major", 0)).status())
                .isEqualTo(200);

        var added = text("gl", 1);
        assertThat(added.path("weight").asString()).isEqualTo("minor");
        var entry = ane.get("/decisions?call=" + call).json().path("items").get(0);
        assertThat(entry.path("what").asString()).isEqualTo("text-added");
        assertThat(entry.path("by").asString()).isEqualTo(ane.id());
        assertThat(entry.path("kind").asString()).isEqualTo("call");
        assertThat(entry.path("title").asString()).isEqualTo("Semana de acción");
    }

    @Test
    void letsNobodyChangeTextsButTheConvenersOfThatCall() {
        var path = "/calls/" + call + "/texts";
        assertThat(aCoordinator(api).get(path).status()).isEqualTo(404);
        assertThat(aCoordinator(api).put(path + "/es", form("X", "minor", 1)).status())
                .isEqualTo(404);
        assertThat(ane.forCall(CallFixture.aSlug()).get(path).status()).isEqualTo(404);
        assertThat(ane.get("/calls/" + CallFixture.aSlug() + "/texts").status()).isEqualTo(404);
        assertThat(ane.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"title, '', /title", "summary, ' ', /summary", "body, '', /body", "weight, heavy, /weight"})
    void refusesATextInWhichSomethingIsMissing(String field, String value, String pointer) {
        var form = form("Semana nueva", "minor", 1);
        form.put(field, value);

        var answer = put("es", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("pointer")).containsExactly(pointer);
    }

    @Test
    void takesTheLongestTextInAnyScript() {
        var form = form("أسبوع العمل", "minor", 0);
        form.put("body", "ض".repeat(30_000));
        assertThat(put("ar", form).status()).isEqualTo(200);

        form.put("body", "ض".repeat(30_001));
        assertThat(put("fa", form).json().path("errors").findValuesAsString("code"))
                .containsExactly("too-long");
    }

    @Test
    void showsNoTextOfADraftAndNoVersionThatIsNot() {
        var draft = aCall().in("draft").sentOut(api);

        assertThat(api.get("gateway", "/api/v1/calls/" + draft + "/texts").status())
                .isEqualTo(404);
        assertThat(api.get("gateway", "/api/v1/calls/" + call + "/texts/es/9").status())
                .isEqualTo(404);
        assertThat(ane.get("/calls/" + draft + "/texts").status()).isEqualTo(200);
    }

    private JsonNode text(String language, int version) {
        return api.get("gateway", "/api/v1/calls/" + call + "/texts/" + language + "/" + version)
                .json();
    }

    private Api.Answer revise(String language, String title, String weight, int version) {
        return put(language, form(title, weight, version));
    }

    private Api.Answer put(String language, Map<String, ?> form) {
        return ane.put("/calls/" + call + "/texts/" + language, form);
    }

    private static Map<String, Object> form(String title, String weight, int version) {
        return new HashMap<>(Map.of(
                "title",
                title,
                "summary",
                title + ".",
                "body",
                title + ": texto.",
                "weight",
                weight,
                "note",
                "Qué cambió.",
                "version",
                version));
    }
}
