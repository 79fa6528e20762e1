package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the form says when something is wrong with it. */
class SignFormErrorsIT extends WithSignForm {

    /** Bad input, with the field at which the form says it. */
    static Stream<List<String>> badInput() {
        return Stream.of(
                        List.of("/organisation/name", "required", "name", "name", ""),
                        List.of("/organisation/name", "too-long", "name", "name", "n".repeat(300)),
                        List.of("/organisation/name", "too-short", "name", "name", "n"),
                        List.of("/organisation/name", "not-allowed-characters", "name", "name", "n\u202Em"),
                        List.of("/organisation/name", "link-in-name", "name", "name", "see https://example.org"),
                        List.of("/organisation/acronym", "too-long", "acronym", "acronym", "A".repeat(100)),
                        List.of("/organisation/territory", "required", "territory", "territory", ""),
                        List.of("/organisation/territory", "unknown-territory", "territory", "territory", "ZZ"),
                        List.of(
                                "/organisation/territory",
                                "territory-and-international",
                                "territory",
                                "international",
                                "true"),
                        List.of(
                                "/organisation/website",
                                "not-a-web-address",
                                "website",
                                "website",
                                "javascript:alert(1)"),
                        List.of("/contact/name", "required", "contact", "contact", ""),
                        List.of("/contact/email", "not-an-email-address", "email", "email", "ana@"),
                        List.of("/contact/email", "required", "email", "email", ""),
                        List.of("/consent", "consent-needed", "consent", "consent", ""))
                .flatMap(bad -> PageLanguages.CODES.stream().map(language -> {
                    var with = new java.util.ArrayList<>(bad);
                    with.addFirst(language);
                    return List.copyOf(with);
                }));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void saysAtTheFieldAndInTheSummaryWhatIsWrongAndKeepsWhatWasTyped(List<String> bad) {
        var language = bad.get(0);
        var field = bad.get(3);
        refuse(bad.get(1), bad.get(2));

        var page = sendWith(language, Map.of(bad.get(4), bad.get(5)));

        assertThat(page.status()).isEqualTo(422);
        var html = page.html();
        var summary = html.selectFirst(".error-summary");
        assertThat(summary.hasAttr("autofocus")).isTrue();
        assertThat(summary.select("a").eachAttr("href")).containsExactly("#" + field);
        var input = html.getElementById(field);
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(input.attr("aria-describedby")).contains(field + "-error");
        assertThat(html.getElementById(field + "-error").text())
                .endsWith(summary.selectFirst("a").text());
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo(language);
        var prefix =
                html.getElementById(field + "-error").selectFirst(".unseen").text();
        assertThat(html.title()).startsWith(prefix);
        assertThat(summary.text()).doesNotContain("English").doesNotContain("??");
        var again = Browser.fields(html);
        var expected = filled(language);
        expected.put(bad.get(4), bad.get(5));
        for (var name : List.of("name", "acronym", "website", "contact", "email")) {
            assertThat(again).containsEntry(name, expected.get(name));
        }
        assertThat(html.selectFirst(".sign details").hasAttr("open")).isTrue();
    }

    @Test
    void saysEveryErrorInTheOrderOfTheForm() {
        SERVICE.answer("POST " + SIGNATURES, 422, """
                {"type":"/problems/invalid-request","errors":[
                 {"pointer":"/consent","code":"consent-needed","message":"x"},{"pointer":"/contact/email","code":"required","message":"x"},
                 {"pointer":"/organisation/territory","code":"required","message":"x"},{"pointer":"/organisation/international","code":"required","message":"x"},
                 {"pointer":"/organisation/name","code":"required","message":"x"},{"pointer":"/contact/name","code":"something-new","message":"x"}]}
                """);

        var page = sendWith("en", Map.of("name", "", "territory", "", "contact", "", "email", "", "consent", ""));

        assertThat(page.html().select(".error-summary a").eachAttr("href"))
                .containsExactly("#name", "#territory", "#contact", "#email", "#consent");
        assertThat(page.html().getElementById("contact-error").text()).contains("Please check this");
    }

    static List<String> languages() {
        return PageLanguages.CODES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysAtEachFieldWhatIsWrongWhenEverythingIsAndKeepsAllOfIt(String language) {
        SERVICE.answer("POST " + SIGNATURES, 422, """
                {"type":"/problems/invalid-request","errors":[
                 {"pointer":"/organisation/name","code":"link-in-name","message":"English"},
                 {"pointer":"/organisation/territory","code":"unknown-territory","message":"English"},
                 {"pointer":"/organisation/acronym","code":"too-long","message":"English"},
                 {"pointer":"/organisation/website","code":"not-a-web-address","message":"English"},
                 {"pointer":"/contact/name","code":"too-short","message":"English"},
                 {"pointer":"/contact/email","code":"not-an-email-address","message":"English"},
                 {"pointer":"/consent","code":"consent-needed","message":"English"}]}
                """);
        var typed = Map.of(
                "name", "«حزب» <b> https://example.org \u202E\uD83C\uDF0D",
                "acronym", "A".repeat(200),
                "website", "javascript:alert(1)",
                "contact", "ñ",
                "email", "ana@@example org");
        var wrong = new HashMap<>(typed);
        wrong.put("territory", "ZZ");
        wrong.put("consent", "");

        var html = sendWith(language, wrong).html();

        var fields = List.of("name", "territory", "acronym", "website", "contact", "email", "consent");
        assertThat(html.select(".error-summary a").eachAttr("href"))
                .isEqualTo(fields.stream().map(field -> "#" + field).toList());
        assertThat(fields).allSatisfy(field -> {
            assertThat(html.getElementById(field).attr("aria-invalid")).isEqualTo("true");
            assertThat(html.getElementById(field + "-error").text())
                    .isNotBlank()
                    .doesNotContain("English");
        });
        assertThat(Browser.fields(html)).containsAllEntriesOf(typed);
    }

    @Test
    void keepsTheAgeOfTheFormSoThatACorrectionCanBeSentAtOnce() {
        refuse("/organisation/name", "required");
        var page = sendWith("en", Map.of("name", ""));
        SERVICE.answer("POST " + SIGNATURES, 202, "{}");

        var corrected = new HashMap<>(Browser.fields(page.html()));
        corrected.put("name", "La Ribera");
        assertThat(browser.post(path("en"), corrected).status()).isEqualTo(303);
    }

    @Test
    void keepsWhatWasTypedWhileTheServiceIsDown() {
        var fields = filled("en");
        browser.get(path("en"));
        SERVICE.goDown();

        var page = browser.post(path("en"), fields);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.html().selectFirst(".error-summary").text()).contains("in a minute");
        assertThat(page.html().getElementById("name").val()).isEqualTo("Asociación Vecinal «La Ribera»");
    }

    @Test
    void saysSoWhenTheCallClosedMeanwhile() {
        var fields = filled("en");
        theCallIs(Fixtures.aCall().status("closed"));
        SERVICE.answer("POST " + SIGNATURES, 409, "{\"type\":\"/problems/call-not-open\"}");

        var page = browser.post(path("en"), fields);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html().selectFirst(".error-summary").text()).contains("cannot be signed");
        assertThat(page.html().selectFirst(".state").text()).startsWith("Closed.");
    }

    @Test
    void saysSoWhenThereIsNoSuchCall() {
        var fields = filled("en");
        SERVICE.answer("POST " + SIGNATURES, 404, "{\"type\":\"/problems/call-not-found\"}");

        var page = browser.post(path("en"), fields);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("There is no such call");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x"})
    void readsFormsOnly(String type) {
        var page = browser.send(
                "POST", path("fr"), java.net.http.HttpRequest.BodyPublishers.ofString("{}"), "Content-Type", type);

        assertThat(page.status()).isEqualTo(415);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("Nous ne lisons pas ce format");
    }

    @Test
    void readsNoMoreThanSixtyFourKibibytes() {
        var page = sendWith("es", Map.of("name", "n".repeat(70_000)));

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo("Esto es demasiado");
        assertThat(SERVICE.asked("POST", SIGNATURES)).isEmpty();
    }

    @Test
    void showsHostileInputAsTextOnly() {
        refuse("/organisation/name", "link-in-name");

        var page = sendWith("en", Map.of("name", "\"><script>alert(1)</script>${7*7}", "email", "'onfocus='alert(1)"));
        assertThat(page.html().select("script:not([src^=/assets/live]), [onfocus]"))
                .isEmpty();
        assertThat(page.html().getElementById("name").val()).isEqualTo("\"><script>alert(1)</script>${7*7}");
    }
}
