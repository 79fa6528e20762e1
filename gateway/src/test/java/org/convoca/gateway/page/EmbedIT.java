package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in the frames of other sites. */
class EmbedIT extends WithPages {

    private static final String EMBED = "/embed/week-of-action";

    @ParameterizedTest
    @ValueSource(strings = {"", "/sign", "/roll", "/map"})
    void canBeFramedAndSetNoCookieAndNeedNoScript(String below) {
        var page = browser.get(EMBED + below + "?lang=ar&theme=dark");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("frame-ancestors *")
                .contains("script-src 'self'");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.html().select("script, style, [style]")).isEmpty();
        assertThat(page.html().selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.html().selectFirst("html").attr("data-theme")).isEqualTo("dark");
        assertThat(page.html().select("h1")).hasSize(1);
        assertThat(page.html().selectFirst("base").attr("target")).isEqualTo("_blank");
        assertThat(page.html().text()).doesNotContain("??");
    }

    @Test
    void noOtherPageCanBeFramed() {
        for (var path : List.of("/en", "/en/calls/week-of-action", "/en/calls/week-of-action/roll")) {
            assertThat(browser.get(path).header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        }
    }

    @Test
    void takesAnyOtherThemeAsTheBrowsersChoiceAndAnUnknownLanguageAsEnglish() {
        var page = browser.get(EMBED + "?lang=tlh&theme=%22onload=");

        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.html().selectFirst("html").hasAttr("data-theme")).isFalse();
    }

    @Test
    void narrowsTheRollAndTheMapAsAsked() {
        assertThat(browser.get(EMBED + "/roll?lang=en&region=europe").status()).isEqualTo(200);
        assertThat(browser.get(EMBED + "/map?lang=en&territory=x-basque-country&from=2027-01-16&to=2027-01-24")
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/embed/nowhere").status()).isEqualTo(404);
    }

    @Test
    void aFormInAFrameSignsNothingButShowsTheWholePageFilled() {
        var page = browser.post(
                EMBED + "/sign",
                Map.of(
                        "lang",
                        "es",
                        "name",
                        "La Ribera",
                        "territory",
                        "AR",
                        "contact",
                        "Ana",
                        "email",
                        "ana@example.org"),
                "Sec-Fetch-Site",
                "cross-site",
                "Origin",
                "null");

        var html = page.html();
        assertThat(page.status()).isEqualTo(200);
        assertThat(html.selectFirst("#name").val()).isEqualTo("La Ribera");
        assertThat(html.selectFirst("#email").val()).isEqualTo("ana@example.org");
        assertThat(html.selectFirst("#consent").hasAttr("checked")).isFalse();
        assertThat(html.selectFirst("form[method=post] input[name=form]").val()).isNotBlank();
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(SERVICE.asked("POST", CALL_API + "/signatures")).isEmpty();
    }

    @Test
    void tellsWhatToCopy() {
        var page = browser.get("/fr/calls/week-of-action/embed");

        assertThat(page.html().select("textarea").eachText())
                .hasSize(5)
                .endsWith("<script src=\"https://convoca.example.org/assets/embed.js\" defer></script>")
                .filteredOn(lines -> lines.startsWith("<iframe"))
                .hasSize(4)
                .allSatisfy(lines -> assertThat(lines)
                        .startsWith("<iframe src=\"https://convoca.example.org/embed/week-of-action")
                        .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox allow-forms\""));
    }

    @Test
    void tellsHowHighItIsOnlyWhereTheFrameIsSized() {
        var script = browser.get(EMBED + "/roll?lang=es&sized=")
                .html()
                .select("script")
                .attr("src");

        assertThat(script).startsWith("/assets/framed");
        assertThat(browser.get(script).header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        var lent = browser.get("/assets/embed.js");
        assertThat(lent.header("Cache-Control")).isEqualTo("max-age=3600, public");
        assertThat(lent.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    }
}
