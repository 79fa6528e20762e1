package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CallFixture.aSlug;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.CallFixture;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.ServiceTest;
import org.convoca.signature.testing.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class CallIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Test
    void changesNothingWhenTheSameIsPutAgain() {
        var fixture = aCall();
        var call = fixture.sentOut(api);

        var answer = put(call, fixture);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("outcome").asString()).isEqualTo("same");
        assertThat(ledger.facts("convoca.calls", call)).containsExactly("opened");
    }

    @Test
    void createsACallOnceWhenItIsPutManyTimesAtOnce() throws Exception {
        var call = aSlug();

        var answers = Together.times(20, () -> put(call, aCall()));

        assertThat(answers.stream().map(answer -> answer.json().path("outcome").asString()))
                .containsOnlyOnce("created")
                .containsOnly("created", "same");
        assertThat(ledger.facts("convoca.calls", call)).containsExactly("opened");
    }

    @Test
    void announcesTheWeekMovesItAndWithdrawsItToTheWindowOfBefore() {
        var call = aCall().sentOut(api);
        var before = week(call);

        assertThat(setWeek(call, days("2027-03-01", "2027-03-07")).status()).isEqualTo(200);
        assertThat(setWeek(call, days("2027-03-08", "2027-03-14"))
                        .json()
                        .path("outcome")
                        .asString())
                .isEqualTo("changed");
        assertThat(setWeek(call, days("2027-03-08", "2027-03-14"))
                        .json()
                        .path("outcome")
                        .asString())
                .isEqualTo("same");
        assertThat(week(call).path("firstDay").asString()).isEqualTo("2027-03-08");
        assertThat(setWeek(call, Map.of("status", "to-be-announced")).status()).isEqualTo(200);

        assertThat(week(call)).isEqualTo(before);
        assertThat(ledger.facts("convoca.calls", call))
                .containsExactly("opened", "week-announced", "week-announced", "changed");
    }

    @Test
    void refusesAWeekThatIsNone() {
        var call = aCall().sentOut(api);
        assertThat(setWeek(call, days("2027-03-07", "2027-03-01")).status()).isEqualTo(422);
        assertThat(setWeek(call, days("2027-03-01", "2028-03-07")).status()).isEqualTo(422);
        assertThat(setWeek(call, Map.of("status", "soon")).status()).isEqualTo(422);
        assertThat(setWeek(call, Map.of("status", "to-be-announced", "from", "2027-03-07"))
                        .status())
                .isEqualTo(422);
        assertThat(ledger.facts("convoca.calls", call)).containsExactly("opened");
    }

    private static Map<String, String> days(String first, String last) {
        return Map.of("status", "announced", "firstDay", first, "lastDay", last);
    }

    private Api.Answer setWeek(String call, Map<String, ?> week) {
        return api.put("operator", "/internal/calls/" + call + "/week", week);
    }

    private JsonNode week(String call) {
        return get(call).json().path("week");
    }

    @Test
    void tellsWhatBecameOfACall() {
        var fixture = aCall();
        var call = fixture.sentOut(api);
        put(call, fixture.saying("es", "Semana nueva"));
        put(
                call,
                fixture.with("week", Map.of("status", "announced", "firstDay", "2027-03-01", "lastDay", "2027-03-07")));
        put(call, fixture.in("suspended"));
        put(call, fixture.in("open"));
        put(call, fixture.in("closed"));

        assertThat(ledger.facts("convoca.calls", call))
                .containsExactly("opened", "text-revised", "week-announced", "suspended", "opened", "closed");
    }

    @Test
    void storesDaysAndVocabularyInTheirOwnSpelling() {
        var call = aCall().sentOut(api);

        var content = ledger.call(call).getEmbedded(List.of("state", "content"), Document.class);

        assertThat(content.getString("review")).isEqualTo("after");
        assertThat(content.get("week", Document.class))
                .isEqualTo(new Document("status", "to-be-announced")
                        .append("from", "2027-01-01")
                        .append("to", "2027-06-30"));
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en, Week of action", "fr, es, Semana de acción", "'fr, en;q=0.2', en, Week of action"})
    void speaksTheReadersLanguageWhereItCan(String wanted, String language, String title) {
        var call = aCall().sentOut(api);

        var answer = get(call, "Accept-Language", wanted);

        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Vary")).contains("Accept-Language");
        assertThat(answer.json().path("title").asString()).isEqualTo(title);
        assertThat(answer.json().path("text").path("language").asString()).isEqualTo(language);
        assertThat(answer.json().path("languages").toString()).isEqualTo("[\"en\",\"es\"]");
    }

    @Test
    void showsAllThatReadersNeed() {
        var view = get(aCall().sentOut(api)).json();

        assertThat(view.path("status").asString()).isEqualTo("open");
        assertThat(view.path("text").path("version").asInt()).isEqualTo(1);
        assertThat(view.path("text").path("hash").asString()).hasSize(64);
        assertThat(view.path("text").path("revisedAt").asString()).endsWith("Z");
        assertThat(view.path("signing").path("opensAt").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(view.path("signing").path("closesAt").isNull()).isTrue();
        assertThat(view.path("review").asString()).isEqualTo("after");
        assertThat(view.path("week").toString())
                .isEqualTo("{\"status\":\"to-be-announced\",\"from\":\"2027-01-01\",\"to\":\"2027-06-30\"}");
        assertThat(view.path("notice").asString()).isEqualTo("La ventana se movió.");
        assertThat(view.path("sourceUrl").asString()).isEqualTo("https://example.org/llamamiento");
        assertThat(view.path("counts").path("total").asInt()).isZero();
        assertThat(view.path("counts").path("byRegion").propertyNames())
                .containsExactly("international", "americas", "asia", "europe", "arab-world", "oceania", "africa");
        assertThat(view.path("counts").path("asOf").asString()).endsWith("Z");
    }

    @Test
    void saysThatNothingChanged() {
        var call = aCall().sentOut(api);
        var tag = get(call).header("ETag");

        var again = get(call, "If-None-Match", tag);

        assertThat(tag).startsWith("W/\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(get(call, "If-None-Match", tag, "Accept-Language", "en").status())
                .isEqualTo(200);
    }

    @Test
    void listsCallsInPagesWithoutDrafts() {
        var shown = List.of(aCall().sentOut(api), aCall().sentOut(api), aCall().sentOut(api));
        var draft = aCall().in("draft").sentOut(api);

        var listed = new ArrayList<String>();
        var next = "/api/v1/calls?limit=2";
        while (!next.isEmpty()) {
            var page = api.get("gateway", next, "Accept-Language", "en").json();
            assertThat(page.path("items").size()).isBetween(1, 2);
            page.path("items")
                    .values()
                    .forEach(item -> listed.add(item.path("slug").asString()));
            next = page.path("next").isNull() ? "" : page.path("next").asString();
        }

        assertThat(listed)
                .containsAll(shown)
                .doesNotContain(draft)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void namesAllFieldsOfACallThatNeedAttention() {
        var answer = api.put("operator", "/internal/calls/" + aSlug(), Map.of("texts", Map.of("ES!", Map.of())));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").values().stream()
                        .map((JsonNode error) -> error.path("pointer").asString()))
                .contains("/status", "/language", "/review", "/signing/opensAt", "/week", "/texts", "/texts/ES!/title");
    }

    @Test
    void refusesAWeekThatEndsBeforeItStarts() {
        var week = Map.of("status", "announced", "firstDay", "2027-03-07", "lastDay", "2027-03-01");

        assertThat(put(aSlug(), aCall().with("week", week)).status()).isEqualTo(422);
    }

    @Test
    void doesNotMakeACallADraftAgain() {
        var fixture = aCall();
        var call = fixture.sentOut(api);

        assertThat(put(call, fixture.in("draft")).status()).isEqualTo(409);
    }

    @Test
    void letsOnlyTheOperatorChangeCalls() {
        assertThat(api.put("gateway", "/internal/calls/" + aSlug(), aCall().body())
                        .status())
                .isEqualTo(403);
    }

    private Api.Answer put(String call, CallFixture fixture) {
        return api.put("operator", "/internal/calls/" + call, fixture.body());
    }

    private Api.Answer get(String call, String... headers) {
        return api.get("gateway", "/api/v1/calls/" + call, headers);
    }
}
