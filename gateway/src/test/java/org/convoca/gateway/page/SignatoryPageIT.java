package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatoryPageIT extends WithPages {

    private static final String ENTRY = CALL_API + "/roll/" + Fixtures.CLAIMABLE;
    private static final String PATH = "/en/calls/week-of-action/roll/" + Fixtures.CLAIMABLE;

    private static final String IN_SCRIPTS = """
        {"id":"%s","name":"Партия «Труд» <img src=x>","names":{"ru":"Партия «Труд» <img src=x>","ko":"노동당","ar":"حزب العمل","en":"Labour & Party"},
         "acronym":"ПТ","territory":"x-kurdistan","region":"asia","website":"https://example.org/labour","publishedAt":"2026-11-01T00:00:00Z",
         "text":{"language":"es","version":2,"hash":"abc"}}
        """.formatted(Fixtures.CLAIMABLE);

    @Test
    void tellsNamesInTheirLanguagesAndScripts() {
        SERVICE.answer("GET " + ENTRY, IN_SCRIPTS);
        var html = browser.get(PATH).html();

        assertThat(html.selectFirst("h1").text()).isEqualTo("Партия «Труд» <img src=x>");
        assertThat(html.selectFirst("h1 bdi").attr("lang")).isEqualTo("ru");
        assertThat(html.select("dd bdi[lang]").eachAttr("lang")).containsExactly("ar", "en", "ko");
        assertThat(html.select("dd bdi[lang]").eachText()).containsExactly("حزب العمل", "Labour & Party", "노동당");
        assertThat(html.select(".about dt").eachText()).contains("In another language: Korean");
        assertThat(html.select("img, main script")).isEmpty();
    }

    @Test
    void leadsToItsLandItsWebsiteAndTheTextAsItWasSigned() {
        SERVICE.answer("GET " + ENTRY, IN_SCRIPTS);
        var html = browser.get(PATH).html();

        assertThat(html.select("article a").eachAttr("href"))
                .contains(
                        "/en/calls/week-of-action/territories/x-kurdistan",
                        "https://example.org/labour",
                        "/en/calls/week-of-action/texts/es/2",
                        "/en/calls/week-of-action/lost-link")
                .noneMatch(link -> link.contains("/claims/"));
        assertThat(html.select("a[href^=https://example.org]").attr("rel")).contains("nofollow", "ugc", "noopener");
        assertThat(html.selectFirst("time").text()).isEqualTo("1 November 2026");
    }

    @Test
    void canBeClaimedWhereNobodyLooksAfterIt() {
        var html = browser.get(PATH).html();

        assertThat(html.select("a[href$=/claims/" + Fixtures.CLAIMABLE + "]")).hasSize(1);
        assertThat(html.select(".about a[href*=/texts/]")).isEmpty();
    }

    @Test
    void isGoneWithItsSignature() {
        SERVICE.answer("GET " + ENTRY, 404, "{}");

        assertThat(browser.get(PATH).status()).isEqualTo(404);
    }
}
