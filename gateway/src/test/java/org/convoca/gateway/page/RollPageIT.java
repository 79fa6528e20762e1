package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RollPageIT extends WithPages {

    private static final String PATH = "/en/calls/week-of-action/roll";

    @Test
    void showsNamesLetterForLetterUnderRegionAndTerritory() {
        var html = browser.get(PATH).html();

        assertThat(html.select(".region > h2").eachText())
                .containsExactly("International", "Americas", "Arab world", "Europe");
        assertThat(html.select(".territory h3").eachText()).containsExactly("Argentina", "Tunisia", "Basque Country");
        assertThat(html.select(".name").eachText())
                .containsExactly(
                        "Foro de São Paulo",
                        "Frente Popular Darío Santillán",
                        "حزب العمال",
                        "<script>alert(1)</script>");
        assertThat(html.select(".name"))
                .allSatisfy(name -> assertThat(name.tagName()).isEqualTo("bdi"));
        assertThat(html.select(".acronym").eachText()).containsExactly("FPDS", "\"X\"");
        assertThat(html.select(".name[lang]").eachAttr("lang")).containsExactly("es");
        assertThat(html.selectFirst(".translation").text()).isEqualTo("Darío Santillán Popular Front");
    }

    @Test
    void linksToEachSignatoryAndToWebsitesOnlyAndAddsNothingOfOurs() {
        var html = browser.get(PATH).html();

        assertThat(html.select(".region li a:has(.name)").eachAttr("href"))
                .hasSize(4)
                .contains(PATH + "/22222222-0000-4000-8000-000000000002");
        var elsewhere = html.select(".region a[href~=:]");
        assertThat(elsewhere.eachAttr("href")).containsExactly("https://example.org/fpds");
        assertThat(elsewhere.attr("rel")).contains("nofollow", "ugc", "noopener", "noreferrer");
    }

    @Test
    void canBeLinkedToLandByLandAndLeadsToEachLandsPage() {
        var html = browser.get(PATH).html();

        assertThat(html.select(".territory h3").eachAttr("id")).containsExactly("AR", "TN", "x-basque-country");
        assertThat(html.getElementById("x-basque-country").select("a").attr("href"))
                .isEqualTo("/en/calls/week-of-action/territories/x-basque-country");
    }

    @Test
    void passesSearchAndFiltersOnAndShowsThemAgain() {
        var page = browser.get(PATH + "?q=sant%C3%A1%20%26%20co&region=americas&territory=AR");

        assertThat(SERVICE.asked("GET", CALL_API + "/roll"))
                .last()
                .satisfies(asked -> assertThat(asked.query()).contains("region=americas", "territory=AR", "limit=100"));
        assertThat(page.html().getElementById("q").val()).isEqualTo("santá & co");
        assertThat(page.html().selectFirst("#region option[selected]").val()).isEqualTo("americas");
        assertThat(page.html().selectFirst("#territory option[selected]").val()).isEqualTo("AR");
        assertThat(page.html().selectFirst(".matches").text()).contains("241 organisations found.");
        assertThat(page.html().selectFirst(".take a[href*=csv]").attr("href"))
                .isEqualTo(
                        "/api/v1/calls/week-of-action/roll.csv?region=americas&territory=AR&q=sant%C3%A1%20%26%20co");
    }

    @Test
    void leadsToTheNextPageByTheApisMark() {
        var next = browser.get(PATH + "?region=europe")
                .html()
                .selectFirst("a[rel=next]")
                .attr("href");
        assertThat(next).isEqualTo(PATH + "?region=europe&after=a%2Bb%3D");

        var second = browser.get(next);
        assertThat(SERVICE.asked("GET", CALL_API + "/roll"))
                .last()
                .satisfies(asked -> assertThat(asked.query()).contains("after=a+b="));
        assertThat(second.html().selectFirst("a[rel=first]").attr("href")).isEqualTo(PATH + "?region=europe");
    }

    @Test
    void asksForTheReadersAlphabet() {
        browser.get("/es/calls/week-of-action/roll");

        assertThat(SERVICE.asked("GET", CALL_API + "/roll"))
                .last()
                .satisfies(asked -> assertThat(asked.language()).isEqualTo("es"));
    }

    @Test
    void takesASearchOfAnyLength() {
        assertThat(browser.get(PATH + "?q=" + "n".repeat(8000)).status()).isEqualTo(200);
        assertThat(SERVICE.asked("GET", CALL_API + "/roll"))
                .last()
                .satisfies(asked -> assertThat(asked.query().length()).isLessThan(300));
    }

    /** More than a request can hold, which no browser sends from the field. */
    @Test
    void answersASearchForTenThousandNamesToo() {
        assertThat(browser.get(PATH).html().getElementById("q").attr("maxlength"))
                .isEqualTo("200");
        assertThat(browser.get(PATH + "?q=" + "nombre+".repeat(10_000)).status())
                .isBetween(400, 431);
        assertThat(browser.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void saysSoWhenNothingIsFoundOrNobodyHasSigned() {
        SERVICE.answer(
                "GET " + CALL_API + "/roll",
                "{\"items\":[],\"total\":0,\"asOf\":\"2026-11-20T11:59:00Z\",\"next\":null}");

        assertThat(browser.get(PATH + "?q=zzz").html().selectFirst(".matches").text())
                .contains("Nothing was found");
        assertThat(browser.get(PATH).html().selectFirst(".empty").text()).contains("Nobody has signed yet");
    }

    @Test
    void asksTheServiceOnceForManyReadersAtATime() {
        for (var i = 0; i < 5; i++) {
            browser.get(PATH);
        }

        assertThat(SERVICE.asked("GET", CALL_API + "/roll")).hasSize(1);
    }

    @Test
    void speaksOfNumbersAsEachLanguageDoes() {
        assertThat(browser.get("/ar/calls/week-of-action/roll")
                        .html()
                        .selectFirst(".lede")
                        .text())
                .isEqualTo("وقّعت 241 منظمة.");
        assertThat(browser.get("/pt/calls/week-of-action/roll")
                        .html()
                        .selectFirst(".lede")
                        .text())
                .isEqualTo("241 organizações assinaram.");
    }
}
