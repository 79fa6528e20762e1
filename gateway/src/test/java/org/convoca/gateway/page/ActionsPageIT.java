package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The actions of a call, as a list and on a map. */
class ActionsPageIT extends WithPages {

    private static final String PATH = "/en/calls/week-of-action/actions";
    private static final String API = CALL_API + "/actions";

    @Test
    void listsByDayAndTerritoryWithWhatOneMustKnow() {
        var days = browser.get(PATH + "?view=list").html().select(".day");

        assertThat(days.select("h3").eachText())
                .containsExactly(
                        "Saturday, 16 January 2027", "Sunday, 17 January 2027", "During the week, day not yet known");
        assertThat(days.first().select("h4").eachText()).containsExactly("Argentina", "Basque Country");
        var cancelled = days.first().select("li").first();
        assertThat(cancelled.text()).isEqualTo("18:00 Concentración Rally · Buenos Aires cancelled");
        assertThat(cancelled.selectFirst("a").attr("href"))
                .isEqualTo("/en/actions/11111111-1111-4111-8111-111111111111");
    }

    @Test
    void passesFiltersOnAndKeepsThemInEveryLink() {
        EVENTS.answer("GET " + API, ActionFixtures.FIRST_PAGE);
        var html = browser.get(
                        PATH + "?view=list&region=americas&territory=AR&kind=march&from=2027-01-16&to=2027-01-17")
                .html();

        assertThat(EVENTS.asked("GET", API))
                .last()
                .satisfies(asked -> assertThat(asked.query())
                        .contains(
                                "region=americas",
                                "territory=AR",
                                "kind=march",
                                "from=2027-01-16",
                                "to=2027-01-17",
                                "limit=50"));
        var filters = "region=americas&territory=AR&kind=march&from=2027-01-16&to=2027-01-17";
        assertThat(html.select(".take [href^=/api], .take [href^=webcal]").eachAttr("href"))
                .containsExactly(
                        "webcal://convoca.example.org/api/v1/calls/week-of-action/actions.ics?" + filters,
                        API + ".ics?" + filters,
                        API + ".rss?" + filters,
                        API + ".atom?" + filters,
                        API + ".json?" + filters,
                        API + ".geojson?" + filters,
                        API + ".csv?" + filters,
                        API + "?" + filters,
                        API + ".osdi?" + filters,
                        "webcal://convoca.example.org/api/v1/calls/week-of-action/actions.ics?territory=AR",
                        "webcal://convoca.example.org/api/v1/calls/week-of-action/actions.ics?territory=x-basque-country");
        assertThat(html.select("head link[type=application/rss+xml]").attr("href"))
                .isEqualTo(API + ".rss?" + filters);
        assertThat(html.selectFirst("#kind option[selected]").val()).isEqualTo("march");
        assertThat(html.selectFirst("a[rel=next]").attr("href"))
                .isEqualTo(PATH + "?view=list&" + filters + "&after=a%2Bb%3D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?view=nonsense&region=mars&territory=%3Cscript%3E&kind=war&from=tomorrow&to=2027-02-30&bbox=1,2,3&period=never",
                "?view=calendar&period=9999-12&from=-999999999-01-01",
                "?bbox=NaN,NaN,NaN,NaN",
                "?view=calendar&period=2027-13"
            })
    void leavesAsideWhatOnlyAHandMadeAddressCanHold(String query) {
        var page = browser.get(PATH + query);

        assertThat(page.status()).isEqualTo(200);
        assertThat(EVENTS.asked())
                .allSatisfy(asked -> assertThat(asked.query()).doesNotContain("mars", "script", "tomorrow", "NaN"));
    }

    @Test
    void turnsDaysThatWereGivenTheWrongWayRound() {
        browser.get(PATH + "?view=list&from=2027-01-20&to=2027-01-10");

        assertThat(EVENTS.asked("GET", API))
                .last()
                .satisfies(asked -> assertThat(asked.query()).contains("from=2027-01-10", "to=2027-01-20"));
    }

    @Test
    void saysHowToAddOneWhereThereAreNone() {
        EVENTS.answer("GET " + API, ActionFixtures.NONE);
        EVENTS.answer("GET " + API + "/totals", "{\"total\":0,\"byRegion\":{},\"byTerritory\":{},\"byDay\":{}}");

        assertThat(browser.get(PATH).html().selectFirst(".empty").text()).contains("Yours can be the first");
        assertThat(browser.get(PATH + "?kind=vigil")
                        .html()
                        .selectFirst(".empty")
                        .text())
                .contains("Try another");
    }

    @Test
    void drawsAMapWhoseMarksAreLinksWithWordsOnThem() {
        var map = browser.get(PATH).html().selectFirst("svg.map");

        assertThat(map.select("path").attr("d")).startsWith("M");
        assertThat(map.select("a").eachAttr("aria-label"))
                .containsExactlyInAnyOrder(
                        "Marcha </script><script>alert(1)</script> & más · Bilbao · Saturday, 16 January 2027 18:00",
                        "2 actions: Buenos Aires, La Plata");
        var many = map.select("a:has(text)").first();
        assertThat(many.selectFirst("text").text()).isEqualTo("2");
        assertThat(many.attr("href")).isEqualTo(PATH + "?bbox=-58.401,-34.9,-57.9,-34.6");

        var closer = browser.get(many.attr("href")).html();
        assertThat(closer.select("svg.map a")).hasSize(2);
    }

    @Test
    void marksTerritoriesWhereThereAreMoreActionsThanPlacesCanBeRead() {
        EVENTS.answer(
                "GET " + API + "/totals",
                "{\"total\":90000,\"byRegion\":{},\"byTerritory\":{\"x-basque-country\":30000,\"AR\":60000},\"byDay\":{}}");

        var map = browser.get(PATH).html().selectFirst("svg.map");

        assertThat(map.select("text").eachText()).containsExactlyInAnyOrder("30,000", "60,000");
        assertThat(map.select("a").eachAttr("href")).contains(PATH + "?territory=AR");
        assertThat(EVENTS.asked("GET", API)).hasSize(1);
    }

    @Test
    void readsEveryPageOfAFewThousandActionsForTheMap() {
        EVENTS.answer("GET " + API, ActionFixtures.NONE);
        browser.get(PATH);
        assertThat(EVENTS.asked("GET", API))
                .anySatisfy(asked -> assertThat(asked.query()).contains("limit=500"));

        clock.pass(LONG_ENOUGH_TO_FILL);
        EVENTS.answer("GET " + API, ActionFixtures.FIRST_PAGE);
        browser.get(PATH);
        assertThat(EVENTS.asked("GET", API))
                .anySatisfy(asked -> assertThat(asked.query()).contains("after=a+b="));
    }

    @Test
    void weighsNoMoreThanAPictureWouldWithAThousandActions() {
        var items = IntStream.range(0, 480)
                .mapToObj(i -> ActionFixtures.action(
                        "%08d-1111-4111-8111-111111111111".formatted(i),
                        "march",
                        "published",
                        "Marcha " + i,
                        "{\"locality\":\"L%d\",\"point\":{\"lat\":%d,\"lon\":%d},\"precision\":\"locality\"}"
                                .formatted(i, -40 + i % 100, -100 + 7 * i % 240),
                        "\"day\":\"2027-01-17\","))
                .collect(Collectors.joining(","));
        EVENTS.answer("GET " + API, "{\"items\":[" + items + "],\"next\":null}");

        var svg = browser.get(PATH).html().selectFirst("svg.map").outerHtml();
        assertThat(svg.getBytes(StandardCharsets.UTF_8).length).isLessThan(160_000);
    }
}
