package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The registry of territories as readers meet it: names only, no map provider's idea of a country, each signatory counted once. */
class TerritoryPagesIT extends WithPages {

    private static final String PATH = "/en/calls/week-of-action/territories";

    private static final String LANDS = """
        {"x-basque-country":3,"x-galicia":2,"x-catalan-countries":4,"x-wales":1,"x-kurdistan":5,"EH":1,"PS":2,"ES":6,"FR":3,"GB":1}""";

    private static final String ONE = """
        {"items":[{"id":"22222222-0000-4000-8000-000000000002","name":"Euskal Herriko <b>Batzarra</b>","names":{},"acronym":null,
                   "territory":"x-basque-country","region":"europe","website":"https://example.org/eh","publishedAt":"2026-11-01T00:00:00Z"}],
         "total":3,"asOf":"2026-11-20T11:59:00Z","next":null}
        """;

    /** 28 in the lands, 6 in networks. */
    private void landsSign() {
        var json = Fixtures.aCall().json().replace("{\"AR\":12,\"BR\":33,\"x-basque-country\":3}", LANDS);
        SERVICE.answer("GET " + CALL_API, json.replace("\"total\":241", "\"total\":34"));
        SERVICE.answer("GET " + CALL_API + "/roll", ONE);
        clock.pass(java.time.Duration.ofMinutes(1));
    }

    private static int sum(Document html, String rows, int column) {
        return html.select(rows).stream()
                .mapToInt(row -> Integer.parseInt(row.select("td").get(column).text()))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basque Country",
                "Galicia",
                "Catalan Countries",
                "Wales",
                "Kurdistan",
                "Western Sahara",
                "Palestine"
            })
    void canBeChosenAndIsCounted(String land) {
        landsSign();
        var html = browser.get(PATH).html();

        assertThat(html.select("#territory option").eachText()).contains(land);
        var row = html.select(".census tr:has(a:containsOwn(" + land + "))");
        assertThat(row).hasSize(1);
        assertThat(Integer.parseInt(row.select("td").first().text())).isPositive();
        assertThat(browser.get(row.select("a").attr("href"))
                        .html()
                        .selectFirst("h1")
                        .text())
                .isEqualTo(land);
    }

    @Test
    void addUpToTheCallsTotalsEachCountedOnce() {
        landsSign();
        var html = browser.get(PATH).html();

        assertThat(sum(html, ".tally-table tbody tr", 0) + sum(html, ".sums tr:first-child", 0))
                .isEqualTo(sum(html, ".sums tr:last-child", 0))
                .isEqualTo(34);
        assertThat(sum(html, ".tally-table tbody tr", 1)).isEqualTo(3);
        assertThat(html.select(".region > h2").eachText())
                .containsExactly("Americas", "Asia", "Europe", "Arab world", "Altogether");
    }

    @Test
    void leadFromTheListOfAllToTheOneThatWasChosen() {
        var chosen = browser.get(PATH + "?territory=x-kurdistan");

        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.header("Location")).endsWith("/en/calls/week-of-action/territories/x-kurdistan");
        assertThat(browser.get(PATH + "?territory=%2F%2Fexample.org").status()).isEqualTo(200);
    }

    @Test
    void showALandsSignatoriesAlsoWhereItLies() {
        landsSign();

        var spain = browser.get(PATH + "/ES").html();
        assertThat(spain.select("#lands").text()).isNotEmpty();
        assertThat(spain.select(".territory:has(h3:contains(Basque Country)) .name")
                        .eachText())
                .containsExactly("Euskal Herriko <b>Batzarra</b>");
        assertThat(spain.select("p.territory a").eachText()).contains("Aragon").doesNotContain("Basque Country");
        var land = browser.get(PATH + "/x-basque-country").html();
        assertThat(land.select(".opening .hint a").eachAttr("href")).containsExactly(PATH + "/FR", PATH + "/ES");
        assertThat(SERVICE.asked("GET", CALL_API + "/roll"))
                .last()
                .satisfies(asked -> assertThat(asked.query()).contains("territory=x-basque-country"));
    }

    @Test
    void tellWhatIsPlannedThereAndOfferItsFeeds() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
        var html = browser.get(PATH + "/x-basque-country").html();

        assertThat(html.selectFirst(".lede").text()).contains("1 street action has been announced.");
        assertThat(EVENTS.asked("GET", CALL_API + "/actions"))
                .last()
                .satisfies(asked -> assertThat(asked.query()).contains("territory=x-basque-country", "from=" + today));
        assertThat(html.select(".take a").eachAttr("href"))
                .contains("/api/v1/calls/week-of-action/actions.rss?territory=x-basque-country")
                .anyMatch(link -> link.startsWith("webcal://convoca.example.org/"))
                .contains("/api/v1/calls/week-of-action/roll.csv?territory=x-basque-country");
        assertThat(html.select("head link[type=application/atom+xml]").attr("href"))
                .isEqualTo("/api/v1/calls/week-of-action/actions.atom?territory=x-basque-country");
    }

    @Test
    void saySoWhereNobodyHasSignedAndNothingIsPlanned() {
        SERVICE.answer(
                "GET " + CALL_API + "/roll",
                "{\"items\":[],\"total\":0,\"asOf\":\"2026-11-20T11:59:00Z\",\"next\":null}");
        EVENTS.answer("GET " + CALL_API + "/actions", ActionFixtures.NONE);
        var html = browser.get(PATH + "/NZ").html();

        assertThat(html.text()).contains("Nobody here has signed yet.", "Nothing has been announced here yet.");
        assertThat(html.select("a.button").attr("href")).isEqualTo("/en/calls/week-of-action#sign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "x-atlantis", "es", "x-", "ES%2F..", "x-basque-country.json"})
    void areNoPagesForWhatIsNoTerritory(String code) {
        assertThat(browser.get(PATH + "/" + code).status()).isIn(400, 404);
    }

    @Test
    void areWholeWithoutTheActions() {
        EVENTS.answer("GET " + CALL_API + "/actions/totals", 503, "{}");

        assertThat(browser.get(PATH).status()).isEqualTo(200);
        assertThat(browser.get(PATH + "/AR").status()).isEqualTo(200);
    }
}
