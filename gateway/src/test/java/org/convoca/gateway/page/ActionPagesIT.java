package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all pages of street actions have in common. */
class ActionPagesIT extends WithPages {

    private static final String PATH = "/en/calls/week-of-action/actions";
    private static final String API = CALL_API + "/actions";
    private static final String MARCH_PATH = "/en/actions/" + ActionFixtures.MARCH;

    static Stream<String> paths() {
        var paths = new ArrayList<String>();
        for (var language : PageLanguages.CODES) {
            var actions = "/" + language + "/calls/week-of-action/actions";
            paths.addAll(List.of(
                    actions,
                    actions + "?view=list&territory=AR",
                    actions + "?view=calendar",
                    actions + "?view=calendar&period=2027-01-16",
                    "/" + language + "/actions/" + ActionFixtures.MARCH));
        }
        return paths.stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void speaksItsLanguageAndLacksNoMessage(String path) {
        var page = browser.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Language")).isEqualTo(path.substring(1, 3));
        assertThat(page.html().select("h1")).hasSize(1);
        assertThat(page.response().body()).doesNotContain("??");
        assertThat(page.html().text()).doesNotContainPattern("\\{\\d").doesNotContain("plural,");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void needsNoScriptNoStyleAndNothingFromElsewhere(String path) {
        var page = browser.get(path);
        var html = page.html();

        assertThat(html.select("script[src]").eachAttr("src"))
                .allSatisfy(script -> assertThat(script).matches("/assets/(map|time)-[0-9a-f]+\\.js"));
        assertThat(
                        html.select(
                                "script:not([type=application/ld+json]):not([src]), style, [style], iframe, object, embed, img"))
                .isEmpty();
        html.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on")));
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        html.select("input:not([type=hidden]), select")
                .forEach(field ->
                        assertThat(html.select("label[for=" + field.id() + "]")).hasSize(1));
        html.select("a[href^=#]")
                .forEach(
                        link -> assertThat(html.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void namesItsTranslations(String path) {
        assertThat(browser.get(path).html().select("link[rel=alternate]").eachAttr("hreflang"))
                .containsExactlyInAnyOrderElementsOf(PageLanguages.alternates());
    }

    @Test
    void hasNoPageForAnActionThatIsNotThere() {
        assertThat(browser.get("/en/actions/99999999-9999-4999-8999-999999999999")
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/en/actions/------------------------------------")
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/xx/actions/" + ActionFixtures.MARCH).status()).isEqualTo(404);
        assertThat(browser.get("/en/calls/nothing/actions").status()).isEqualTo(404);
    }

    @Test
    void asksToComeBackWhileTheServiceIsAway() {
        EVENTS.goDown();

        var page = browser.get(PATH);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotEmpty();
    }

    @Test
    void leavesTheCallWholeWhileTheServiceIsAway() {
        EVENTS.goDown();

        var page = browser.get("/en/calls/week-of-action");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("a[href=" + PATH + "]")).isNotEmpty();
    }

    @Test
    void leadsFromTheCallToItsNextActions() {
        var facts = browser.get("/en/calls/week-of-action").html().selectFirst("section[aria-labelledby=street]");

        assertThat(facts.selectFirst(".figure").text()).isEqualTo("4 actions");
        assertThat(facts.select(".soon a").eachText())
                .containsExactly("Marcha </script><script>alert(1)</script> & más", "Vigilia");
        assertThat(EVENTS.asked("GET", API))
                .last()
                .satisfies(asked -> assertThat(asked.query())
                        .contains("from=" + LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12))));
    }
}
