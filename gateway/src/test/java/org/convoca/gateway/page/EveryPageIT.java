package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convoca.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryPageIT extends WithPages {

    static Stream<String> paths() {
        var paths = new ArrayList<String>();
        for (var language : PageLanguages.CODES) {
            var call = "/" + language + "/calls/week-of-action";
            paths.addAll(List.of(
                    "/" + language,
                    call,
                    call + "/signed",
                    call + "/roll",
                    call + "/roll/" + Fixtures.CLAIMABLE,
                    call + "/territories",
                    call + "/territories/x-basque-country",
                    call + "/territories/ES",
                    call + "/texts",
                    call + "/texts/es/1",
                    call + "/claims/" + Fixtures.CLAIMABLE,
                    call + "/claimed",
                    call + "/request",
                    call + "/requested",
                    call + "/lost-link",
                    call + "/link-sent",
                    "/" + language + "/nowhere/at/all"));
            paths.add("/request/" + Fixtures.TOKEN + "?lang=" + language);
            paths.add("/sign-in?lang=" + language);
            paths.add("/sign-in/" + Fixtures.TOKEN + "?lang=" + language);
            paths.add("/claim/confirm/" + Fixtures.TOKEN + "?lang=" + language);
            paths.add("/claim/disown/" + Fixtures.TOKEN + "?lang=" + language);
            for (var purpose : List.of("confirm", "disown", "withdraw")) {
                paths.add("/" + purpose + "/" + Fixtures.TOKEN + "?lang=" + language);
            }
            for (var type : ProblemType.values()) {
                paths.add("/problems/" + type.slug() + "?lang=" + language);
            }
        }
        return paths.stream();
    }

    static Stream<String> localisedPaths() {
        return paths().filter(path -> Stream.of(
                        "lang=", "nowhere", "signed", "claim", "requested", "lost-link", "link-sent", "texts/")
                .noneMatch(path::contains));
    }

    private static String languageOf(String path) {
        return path.contains("lang=") ? path.substring(path.length() - 2) : path.substring(1, 3);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void speaksOneLanguageInItsDirectionAndLacksNoMessage(String path) {
        var page = browser.get(path);

        var html = page.html().selectFirst("html");
        assertThat(html.attr("lang")).isEqualTo(languageOf(path));
        assertThat(html.attr("dir")).isEqualTo(languageOf(path).equals("ar") ? "rtl" : "ltr");
        assertThat(page.header("Content-Language")).isEqualTo(languageOf(path));
        assertThat(page.html().select("h1")).hasSize(1);
        assertThat(page.html().title()).isNotBlank();
        assertThat(page.response().body()).doesNotContain("??");
        // An ICU pattern that was shown without its arguments.
        assertThat(page.html().text()).doesNotContainPattern("\\{\\d").doesNotContain("plural,");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void needsNoScriptNoInlineStyleNothingFromElsewhereAndNoCookie(String path) {
        var page = browser.get(path);

        // A search while one types and passkeys are for scripts alone; the rest of those pages needs none.
        assertThat(
                        page.html()
                                .select(
                                        "script:not([src^=/assets/passkey]):not([src^=/assets/live]), style, [style], iframe, object, embed"))
                .isEmpty();
        assertThat(page.html().getAllElements().eachAttr("onclick")).isEmpty();
        page.html()
                .getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on")));
        assertThat(page.html().select("img, link[rel=stylesheet], link[rel=icon]"))
                .allSatisfy(resource ->
                        assertThat(resource.attr("src") + resource.attr("href")).matches("/[^/].*"));
        assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.header("Content-Security-Policy")).contains("style-src 'self'");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void hasLabelsIdsAndTargetsThatHoldTogether(String path) {
        var html = browser.get(path).html();

        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        html.select("label[for]")
                .forEach(label ->
                        assertThat(html.getElementById(label.attr("for"))).isNotNull());
        html.select("input:not([type=hidden]), select")
                .forEach(field ->
                        assertThat(html.select("label[for=" + field.id() + "]")).hasSize(1));
        html.select("a[href^=#]")
                .forEach(
                        link -> assertThat(html.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        html.select("[aria-describedby]")
                .forEach(field -> Stream.of(field.attr("aria-describedby").split(" "))
                        .forEach(
                                id -> assertThat(html.getElementById(id)).as(id).isNotNull()));
    }

    @ParameterizedTest
    @MethodSource("localisedPaths")
    void namesItsTranslationsAndIsNamedByThem(String path) {
        var html = browser.get(path).html();

        var alternates = html.select("link[rel=alternate][hreflang]");
        assertThat(alternates.eachAttr("hreflang")).containsExactlyInAnyOrderElementsOf(PageLanguages.alternates());
        assertThat(html.selectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo("https://convoca.example.org" + path);
        alternates.forEach(alternate -> {
            var there = alternate.attr("href").replace("https://convoca.example.org", "");
            var back = browser.get(there).html().select("link[rel=alternate][hreflang]");
            assertThat(back.eachAttr("href")).isEqualTo(alternates.eachAttr("href"));
        });
    }

    @ParameterizedTest
    @MethodSource("localisedPaths")
    void offersEachLanguageByItsOwnNameAndSaysWhichItIs(String path) {
        var links = browser.get(path).html().select(".languages a");

        assertThat(links.eachText())
                .containsExactlyElementsOf(
                        PageLanguages.ALL.stream().map(Language::name).toList());
        assertThat(links.eachAttr("hreflang")).isEqualTo(links.eachAttr("lang"));
        assertThat(links.select("[aria-current=true]").eachAttr("lang")).containsExactly(languageOf(path));
    }

    @Test
    void keepsWhatWasAskedForWhenTheLanguageChanges() {
        var html = browser.get(
                        "/en/calls/week-of-action/actions?view=list&kind=march&zone=Asia%2FKolkata&q=%22%3E%26&after=abc")
                .html();

        assertThat(html.select(".languages a[lang=es]").attr("href"))
                .isEqualTo("/es/calls/week-of-action/actions?view=list&kind=march&zone=Asia%2FKolkata&q=%22%3E%26");
        assertThat(html.select("link[rel=alternate][hreflang=es]").attr("href"))
                .isEqualTo("https://convoca.example.org/es/calls/week-of-action/actions");
    }

    @Test
    void negotiatesTheLanguageOnTheFirstPageOnly() {
        var first = browser.get("/", "Accept-Language", "pt-BR,pt;q=0.9,en;q=0.5");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.html().selectFirst("html").attr("lang")).isEqualTo("pt");
        assertThat(first.response().headers().allValues("Vary"))
                .anySatisfy(vary -> assertThat(vary).containsIgnoringCase("Accept-Language"));

        var call = browser.get("/es/calls/week-of-action", "Accept-Language", "ar");
        assertThat(call.status()).isEqualTo(200);
        assertThat(call.html().selectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(call.response().headers().allValues("Vary"))
                .noneSatisfy(vary -> assertThat(vary).containsIgnoringCase("Accept-Language"));
    }

    @Test
    void saysToSearchEnginesWhichPathsAreSecrets() {
        assertThat(browser.get("/robots.txt").response().body()).contains("Disallow: /confirm/");
    }
}
