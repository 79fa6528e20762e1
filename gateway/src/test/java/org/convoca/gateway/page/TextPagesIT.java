package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPagesIT extends WithPages {

    private static final String TEXTS = "/en/calls/week-of-action/texts";

    @Test
    void listEveryVersionByLanguageAndSayWhatWasChanged() {
        assertThat(browser.get("/en/calls/week-of-action").html().select("a").eachAttr("href"))
                .contains(TEXTS);

        var page = browser.get(TEXTS).html();

        assertThat(page.select("main h2").eachText()).containsExactly("العربية", "Español");
        assertThat(page.select(".versions a").eachAttr("href"))
                .containsExactly(TEXTS + "/ar/1", TEXTS + "/es/2", TEXTS + "/es/1");
        var second = page.select(".versions li").get(1);
        assertThat(second.text()).contains("signed now", "changed in substance", "10 November 2026");
        assertThat(second.selectFirst(".note").wholeText()).isEqualTo("El día & el <i>lema</i>.");
    }

    @Test
    void showAVersionLetterForLetterWithItsHash() {
        var page = browser.get(TEXTS + "/es/1");

        assertThat(page.html().selectFirst("h1").attr("lang")).isEqualTo("es");
        assertThat(page.html().selectFirst(".prose").wholeText())
                .isEqualTo("Primer párrafo.\n\nMarchamos el <b>lunes</b>.");
        assertThat(page.html().selectFirst(".hash").text()).isEqualTo("aa11");
        assertThat(page.html().select(".notice").text()).contains("earlier version");
        // Who searches for the declaration is to find what is signed now.
        assertThat(page.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void areNotThereForWhatWasNeverSigned() {
        assertThat(browser.get(TEXTS + "/es/9").status()).isEqualTo(404);
        assertThat(browser.get(TEXTS + "/es/x").status()).isEqualTo(404);
        assertThat(browser.get("/en/calls/no-such-call/texts").status()).isEqualTo(404);
    }
}
