package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionPagesIT extends WithReview {

    private static final String TEXTS = "/coordination/texts/week-of-action";
    private static final String SPANISH = TEXTS + "/es?lang=en";
    private static final String OF_THE_CALL = API + "/calls/week-of-action/texts";
    private static final String PUT = OF_THE_CALL + "/es";

    @BeforeEach
    void aConvenerIsSignedIn() {
        signedInIs(StubCoordinator.convener());
        SERVICE.answer("GET " + OF_THE_CALL, TextFixtures.CONVENED);
        SERVICE.answer("GET " + OF_THE_CALL + "/unconfirmed", TextFixtures.UNCONFIRMED);
        SERVICE.answer("PUT " + PUT, "{\"outcome\":\"revised\"}");
        SERVICE.answer("PUT " + OF_THE_CALL + "/gl", "{\"outcome\":\"revised\"}");
    }

    private Shown fill(String weight, String body) {
        var fields = new LinkedHashMap<>(Browser.fields(get(SPANISH).html()));
        fields.put("textweight", weight);
        fields.put("textbody", body);
        fields.put("textnote", "El <i>día</i>.");
        fields.put("step", "check");
        return browser.post(SPANISH, fields, "Cookie", COOKIE);
    }

    private Shown press(Shown page, String step) {
        return press(page.html(), "main form", Map.of("step", step));
    }

    @Test
    void leadFromTheCallsToTheTextsAndToTheForm() {
        assertThat(get("/coordination?lang=en").html().select(".desk a").eachText())
                .contains("Texts");
        assertThat(get("/coordination/texts?lang=en").html().select(".steps a").eachAttr("href"))
                .contains(TEXTS + "?lang=en");

        var page = get(TEXTS + "?lang=en").html();

        assertThat(page.selectFirst(".card").text())
                .contains("Español", "main text", "12 organisations have signed", "3 have not signed the new text yet");
        assertThat(page.select(".card a").eachAttr("href"))
                .contains(TEXTS + "/es/unconfirmed?lang=en", TEXTS + "/es/unconfirmed?reachable=no&lang=en", SPANISH);
        assertThat(get(SPANISH).html().getElementById("textbody").val()).contains("Marchamos el sábado.");
    }

    @Test
    void showWhatDiffersAndHowManyAreAskedBeforeTheTextIsChanged() {
        var sure = fill("major", "Primer párrafo.\r\n\r\nMarchamos el domingo.");

        assertThat(sure.html().select(".compared del").text()).isEqualTo("removed: sábado");
        assertThat(sure.html().select(".compared ins").text()).isEqualTo("added: domingo");
        assertThat(sure.html().selectFirst(".lede").text()).contains("9 organisations get a mail");
        assertThat(sure.html().selectFirst("blockquote").wholeText()).isEqualTo("El <i>día</i>.");
        assertThat(SERVICE.asked("PUT", PUT)).isEmpty();

        var done = press(sure, "save");

        assertThat(done.header("Location")).isEqualTo(TEXTS + "?done=major&lang=en");
        var sent = sent(SERVICE, "PUT", PUT);
        assertThat(sent.path("body").asString()).isEqualTo("Primer párrafo.\n\nMarchamos el domingo.");
        assertThat(sent.path("weight").asString()).isEqualTo("major");
        assertThat(sent.path("version").asInt()).isEqualTo(2);
        assertThat(get(done.header("Location")).html().select(".notice").text()).contains("being asked by mail");
    }

    @Test
    void leadBackToTheFormWithEverythingThatWasTyped() {
        var form = press(fill("minor", "Otra cosa."), "edit").html();

        assertThat(form.getElementById("textbody").val()).isEqualTo("Otra cosa.");
        assertThat(form.getElementById("textnote").val()).isEqualTo("El <i>día</i>.");
        assertThat(form.getElementById("minor").hasAttr("checked")).isTrue();
        assertThat(SERVICE.asked("PUT", PUT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "pt"})
    void sayAtEachFieldWhatIsWrongAndKeepWhatWasTyped(String language) {
        var path = TEXTS + "/es?lang=" + language;
        var fields = new LinkedHashMap<>(Browser.fields(get(path).html()));
        fields.putAll(Map.of(
                "texttitle", "", "textsummary", " ", "textbody", "", "textweight", "", "textnote", "\"¿Qué?\" 👍"));

        var again = browser.post(path, fields, "Cookie", COOKIE);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".error-summary a").eachAttr("href"))
                .containsExactly("#texttitle", "#textsummary", "#textbody", "#textweight");
        assertThat(again.html().select("main form p.error")).hasSize(4);
        assertThat(again.html().getElementById("textnote").val()).isEqualTo("\"¿Qué?\" 👍");
        assertThat(again.response().body()).doesNotContain("??");
    }

    @Test
    void sayThatNothingDiffers() {
        var again = fill("minor", "Primer párrafo.\r\n\r\nMarchamos el sábado.");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".error-summary").text()).contains("Nothing differs");
    }

    @Test
    void tellWhoeverLookedAtAnOlderTextAndLetThemGoOnFromThere() {
        var sure = fill("minor", "Otra cosa.");
        var third =
                TextFixtures.CONVENED.replace("\"version\":2", "\"version\":3").replace("sábado", "jueves");
        SERVICE.answer("GET " + OF_THE_CALL, third);

        var again = press(sure, "save");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html().select(".error-summary").text()).contains("Somebody else");
        assertThat(again.html().getElementById("textbody").val()).isEqualTo("Otra cosa.");
        assertThat(again.html().select("input[name=version]").val()).isEqualTo("3");
        assertThat(SERVICE.asked("PUT", PUT)).isEmpty();
    }

    @Test
    void takeASecondPressOfTheButtonForTheFirst() {
        var sure = fill("minor", "Otra cosa.");
        var done = TextFixtures.CONVENED
                .replace("\"version\":2", "\"version\":3")
                .replace("Primer párrafo.\\n\\nMarchamos el sábado.", "Otra cosa.");
        SERVICE.answer("GET " + OF_THE_CALL, done);

        assertThat(press(sure, "save").header("Location")).isEqualTo(TEXTS + "?done=minor&lang=en");
        assertThat(SERVICE.asked("PUT", PUT)).isEmpty();
    }

    @Test
    void addALanguageWithoutAskingAnybody() {
        assertThat(get(TEXTS + "?language=GL+&lang=en").header("Location")).isEqualTo(TEXTS + "/gl?lang=en");
        assertThat(get(TEXTS + "?language=zh-hant&lang=en").header("Location")).isEqualTo(TEXTS + "/zh-Hant?lang=en");
        assertThat(get(TEXTS + "?language=no+such&lang=en").status()).isEqualTo(422);
        var unknown = get(TEXTS + "?language=galego&lang=en");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.html().getElementById("textlanguage").val()).isEqualTo("galego");

        var form = get(TEXTS + "/gl?lang=en").html();
        assertThat(form.selectFirst("h1").text()).contains("Galego");
        assertThat(form.select("input[type=radio]")).isEmpty();
        var fields = Map.of("texttitle", "Título", "textsummary", "Resumo.", "textbody", "Texto.", "step", "check");
        var done = press(press(form, "main form", fields), "save");

        assertThat(done.header("Location")).isEqualTo(TEXTS + "?done=first&lang=en");
        assertThat(sent(SERVICE, "PUT", OF_THE_CALL + "/gl").path("version").asInt())
                .isZero();
    }

    @Test
    void listWhoHasNotSignedTheNewTextAndThoseWhomNobodyCanAsk() {
        var page = get(TEXTS + "/es/unconfirmed?lang=en").html();

        assertThat(page.selectFirst(".lede").text()).contains("3 organisations were asked");
        assertThat(page.select("tbody th").eachText()).containsExactly("<b>Asociación</b> La Ribera", "حزب العمال");
        assertThat(page.select("tbody tr").get(0).text()).contains("Argentina", "Version 1");
        assertThat(page.select("tbody tr").get(1).text()).contains("not known", "soon");
        assertThat(page.select("a[rel=next]").attr("href"))
                .isEqualTo(TEXTS + "/es/unconfirmed?after=33333333-0000-4000-8000-000000000004&lang=en");

        get(TEXTS + "/es/unconfirmed?reachable=no&lang=en");
        assertThat(SERVICE.asked("GET", OF_THE_CALL + "/unconfirmed").getLast().query())
                .contains("reachable=false", "language=es");
    }

    @Test
    void sayThatItWasRefusedOrThatTheServiceIsAway() {
        SERVICE.answer("PUT " + PUT, 409, "{}");
        assertThat(press(fill("minor", "Otra cosa."), "save").status()).isEqualTo(409);

        SERVICE.answer("PUT " + PUT, 503, "{}");
        assertThat(press(fill("minor", "Otra cosa."), "save").status()).isEqualTo(503);
        assertThat(post(SPANISH, List.of("form=x", "step=save")).status()).isEqualTo(403);
    }

    @Test
    void areForConvenersOnly() {
        signedInIs(StubCoordinator.coordinator());

        for (var path : List.of("/coordination/texts", TEXTS, TEXTS + "/es", TEXTS + "/es/unconfirmed")) {
            assertThat(get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(get("/coordination?lang=en").html().select(".desk a").eachText())
                .doesNotContain("Texts");
    }
}
