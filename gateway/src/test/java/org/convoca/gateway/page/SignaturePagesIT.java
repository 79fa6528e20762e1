package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturePagesIT extends WithSignature {

    @Test
    void changesNothingWhenTheLinkIsOnlyLookedAt() {
        var page = browser.get(LINK);

        assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo("pt");
        assertThat(SERVICE.asked("POST", "/internal/signature-links/open")).isEmpty();
        assertThat(SERVICE.asked()).noneMatch(asked -> asked.path().contains(Fixtures.TOKEN));
    }

    @Test
    void beginsASessionBesideThatOfAnOrganiser() {
        var opened = browser.post(LINK, Browser.fields(browser.get(LINK).html()));

        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.header("Location")).isEqualTo("/signature?lang=pt");
        assertThat(opened.header("Set-Cookie"))
                .startsWith("__Host-convoca-signature=")
                .contains("Max-Age=43200", "Secure", "HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signature",
                "/signature/names",
                "/signature/contact",
                "/signature/withdraw",
                "/signature/erase",
                "/signature/data"
            })
    void isClosedToWhoeverHasNoSessionOrIsNotTheContactAnyMore(String path) {
        var cookie = cookie();
        SERVICE.answer("GET " + API, 404, "{\"type\":\"/problems/not-found\"}");

        assertThat(browser.get(path).status()).isEqualTo(403);
        assertThat(browser.get(path, "Cookie", cookie).status()).isEqualTo(403);
        assertThat(browser.get(path, "Cookie", cookie.replace("convoca-signature", "convoca"))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @FieldSource("org.convoca.gateway.page.PageLanguages#CODES")
    void showsWhereTheSignatureStandsAndWhatHappenedToIt(String language) {
        var page = get("/signature?lang=" + language);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.html().select("ol.course li[aria-current]")).hasSize(1);
        assertThat(page.html().select("h1 + p bdi").text()).isEqualTo("Asociación <b>Vecinal</b>");
        assertThat(page.html().select("dd[lang=eu]").text()).isEqualTo("Auzo Elkartea");
        assertThat(page.html().select(".changes ins").text()).isEqualTo("Auzo Elkartea");
        assertThat(page.html().text()).doesNotContain("??");
    }

    @ParameterizedTest
    @FieldSource("org.convoca.gateway.page.PageLanguages#CODES")
    void tellsWhoeverIsThereWhatBothServicesKeepAboutThem(String language) {
        keepsBoth();

        var page = get("/signature/data?lang=" + language);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.html().select("section.sheaf h2")).hasSize(2);
        assertThat(page.html().select("dd").eachText()).contains("Ana <b>", "ana@example.org", "Jueves");
        assertThat(page.html().text()).doesNotContain("??");
        assertThat(EVENTS.asked("POST", "/internal/held").getLast().body())
                .contains("\"email\":\"ana@example.org\"", "\"call\":");
    }

    @Test
    void givesItAsAFileThatNothingKeeps() {
        keepsBoth();

        var file = get("/signature/data.json");

        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.response().body()).contains("\"asOf\"", "ana@example.org", "Jueves", "registration");
    }

    @Test
    void givesNoHalfOfIt() {
        keepsBoth();
        EVENTS.answer("POST /internal/held", 503, "{}");

        assertThat(get("/signature/data").status()).isEqualTo(503);
    }

    private static void keepsBoth() {
        SERVICE.answer("GET /internal/signatures/" + ID + "/held", held("signature", "\"name\":\"Ana <b>\""));
        EVENTS.answer("POST /internal/held", held("registration", "\"message\":\"Jueves\""));
    }

    private static String held(String kind, String personal) {
        return """
            {"items":[{"kind":"%s","id":"1","status":"open","since":"2026-07-24T00:00:00Z",
             "personal":{"email":"ana@example.org",%s},"about":{"call":"week-of-action","language":"es"}}]}
            """.formatted(kind, personal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"awaiting-review", "withdrawn", "rejected", "duplicate", "invalidated"})
    void offersOnlyWhatIsPossible(String status) {
        signatureIs(status, "");

        var page = get("/signature?lang=en");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("form[action^=/signature/actions]")).isEmpty();
        assertThat(page.html().select("a[href^=/signature/withdraw]"))
                .hasSize(status.equals("awaiting-review") ? 1 : 0);
        assertThat(page.html().select("a[href^=/signature/erase]")).hasSize(status.equals("awaiting-review") ? 0 : 1);
    }

    @Test
    void correctsNamesAlsoInALanguageMore() {
        SERVICE.answer("PATCH " + API, signature("published", ""));

        var done = fill(
                "/signature/names?lang=en",
                Map.of("name-eu", "", "language-0", "gl", "further-0", "Asociación Veciñal"));

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.header("Location")).isEqualTo("/signature?lang=en&done=amended");
        assertThat(SERVICE.asked("PATCH", API).getLast().body())
                .contains("\"version\":7", "\"eu\":null", "\"gl\":\"Asociación Veciñal\"", "\"acronym\":\"AV\"");
    }

    @Test
    void saysThatACorrectionWaitsForACoordinator() {
        var asked = "\"asked\":{\"name\":\"Vecinas\",\"names\":{},\"territory\":\"AR\",\"region\":\"americas\"},";
        SERVICE.answer("PATCH " + API, signature("published", asked));

        assertThat(fill("/signature/names?lang=en", Map.of("name", "Vecinas")).header("Location"))
                .endsWith("done=asked");
        signatureIs("published", asked);
        assertThat(get("/signature?lang=en").html().text()).contains("It waits for a coordinator", "Vecinas");
    }

    @ParameterizedTest
    @FieldSource("org.convoca.gateway.page.PageLanguages#CODES")
    void keepsWhatWasTypedWhenEveryNameIsWrong(String language) {
        SERVICE.answer("PATCH " + API, 422, """
            {"type":"/problems/invalid-request","title":"x","status":422,"detail":"x","errors":[
             {"pointer":"/name","code":"required","message":"x"},{"pointer":"/acronym","code":"too-long","message":"x"},
             {"pointer":"/website","code":"not-a-web-address","message":"x"},{"pointer":"/names/eu","code":"link-in-name","message":"x"},
             {"pointer":"/names/gl","code":"too-short","message":"x"}]}
            """);
        var typed = Map.of(
                "name",
                "",
                "acronym",
                "x".repeat(50),
                "website",
                "no where",
                "name-eu",
                "http://eu",
                "language-0",
                "gl",
                "further-0",
                "\"<i>");

        var page = fill("/signature/names?lang=" + language, typed);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".error-summary a").eachAttr("href"))
                .containsExactly("#name", "#acronym", "#website", "#further-0", "#name-eu");
        assertThat(page.html().select("[aria-invalid=true]")).hasSize(5);
        TypedForm.assertThatEachMistakeIsSaidTwice(page.html(), 5);
        assertThat(page.html().selectFirst("#acronym").val()).hasSize(50);
        assertThat(page.html().selectFirst("#further-0").val()).isEqualTo("\"<i>");
        assertThat(page.html().selectFirst("#language-0 option[selected]").val())
                .isEqualTo("gl");
        assertThat(page.html().text()).doesNotContain("??");
    }

    @Test
    void asksForTheLanguageOfANameAndSaysWhenSomebodyWasQuicker() {
        var missing = fill("/signature/names?lang=en", Map.of("further-1", "Auzoa"));
        assertThat(missing.html().select(".error-summary a").eachAttr("href")).containsExactly("#language-1");
        assertThat(SERVICE.asked("PATCH", API)).isEmpty();

        SERVICE.answer("PATCH " + API, 409, "{\"type\":\"/problems/conflict\",\"title\":\"x\",\"status\":409}");
        assertThat(fill("/signature/names?lang=en", Map.of("name", "Vecinas")).status())
                .isEqualTo(409);
        SERVICE.goDown();
        assertThat(browser.get("/signature/names", "Cookie", "x=y").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @FieldSource("org.convoca.gateway.page.PageLanguages#CODES")
    void keepsWhatWasTypedWhenTheNextContactCannotBeWrittenTo(String language) {
        SERVICE.answer("POST " + API + "/contact-changes", 422, """
            {"type":"/problems/invalid-request","title":"x","status":422,"detail":"x","errors":[
             {"pointer":"/contact/name","code":"required","message":"x"},{"pointer":"/contact/email","code":"same-address","message":"x"},
             {"pointer":"/locale","code":"unknown-language","message":"x"}]}
            """);

        var page = fill("/signature/contact?lang=" + language, Map.of("contact", "", "email", "bea", "locale", "tlh"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".error-summary a").eachAttr("href"))
                .containsExactly("#contact", "#email", "#locale");
        assertThat(page.html().selectFirst("#email").val()).isEqualTo("bea");
        TypedForm.assertThatEachMistakeIsSaidTwice(page.html(), 3);
        assertThat(page.html().text()).doesNotContain("??");
    }

    @Test
    void asksBothMailboxes() {
        SERVICE.answer("POST " + API + "/contact-changes", signature("published", ""));

        var done = fill("/signature/contact?lang=en", Map.of("contact", "Bea", "email", "bea@example.org"));

        assertThat(done.header("Location")).endsWith("done=handing-over");
        assertThat(SERVICE.asked("POST", API + "/contact-changes").getLast().body())
                .contains("bea@example.org", "\"locale\":\"en\"");
    }

    @Test
    void asksOnceMoreBeforeItIsWithdrawnOrTheContactDeleted() {
        SERVICE.answer("POST " + API + "/withdrawal", signature("withdrawn", ""));
        SERVICE.answer("DELETE " + API + "/contact", 200, "");
        var cookie = cookie();

        assertThat(get("/signature/withdraw?lang=en").status()).isEqualTo(200);
        assertThat(SERVICE.asked("POST", API + "/withdrawal")).isEmpty();
        assertThat(browser.post("/signature/withdraw", Map.of("form", "x"), "Cookie", cookie)
                        .status())
                .isEqualTo(403);
        assertThat(fill("/signature/withdraw?lang=en", Map.of()).header("Location"))
                .endsWith("done=withdrawn");

        var erased = fill("/signature/erase?lang=en", Map.of());
        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(SERVICE.asked("DELETE", API + "/contact")).hasSize(1);
    }

    @Test
    void leadsOnToTheStreetActions() {
        EVENTS.answer("POST /internal/links/open-for-contact", OwnFixtures.OPENED);
        var cookie = cookie();
        var form = browser.get("/signature?lang=en", "Cookie", cookie).html();

        var led = browser.post("/signature/actions?lang=en", Browser.fields(form), "Cookie", cookie);

        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location")).isEqualTo("/registration?lang=en");
        assertThat(led.header("Set-Cookie")).startsWith("__Host-convoca=");
        assertThat(EVENTS.asked("POST", "/internal/links/open-for-contact")
                        .getLast()
                        .body())
                .contains(ID);
    }

    @ParameterizedTest
    @CsvSource({"valid, 200", "agreed, 200", "used, 410", "expired, 410"})
    void asksEachMailboxWhetherTheContactChanges(String state, int status) {
        SERVICE.answer("POST /internal/links/inspect", """
            {"purpose":"contact-change","state":"%s","side":"old","next":"b…@example.org","call":{"slug":"week-of-action","title":"Semana"},
             "organisation":"Vecinas","locale":"es","expiresAt":"2026-11-27T12:00:00Z"}
            """.formatted(state));
        SERVICE.answer("POST /internal/contact-changes/answer", """
            {"outcome":"changed","call":{"slug":"week-of-action","title":"Semana"},"organisation":"Vecinas","locale":"es"}
            """);
        var path = "/contact-change/" + Fixtures.TOKEN;

        var page = browser.get(path);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.html().text()).contains("b…@example.org").doesNotContain("??");
        assertThat(SERVICE.asked("POST", "/internal/contact-changes/answer")).isEmpty();
        if (state.equals("valid")) {
            var form = Browser.fields(page.html());
            var said = browser.post(path, Map.of("form", form.get("form"), "say", "agree"));
            assertThat(said.html().text()).contains("El contacto ha cambiado");
            assertThat(SERVICE.asked("POST", "/internal/contact-changes/answer")
                            .getLast()
                            .body())
                    .contains("\"agree\":true");
        }
    }
}
