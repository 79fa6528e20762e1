package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ActionPagesIT extends WithPages {

    private static final String PATH = "/en/calls/week-of-action/actions";
    private static final String API = CALL_API + "/actions";
    private static final String MARCH_PATH = "/en/actions/" + ActionFixtures.MARCH;

    static Stream<String> paths() {
        var paths = new ArrayList<String>();
        for (var language : List.of("ar", "en", "es", "fr", "pt")) {
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

        assertThat(html.select("script:not([type=application/ld+json]), style, [style], iframe, object, embed, img"))
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
                .containsExactlyInAnyOrder("ar", "en", "es", "fr", "pt", "x-default");
    }

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
    void setsAMonthInATableThatBeginsWithTheReadersWeek() {
        var english = browser.get(PATH + "?view=calendar").html();

        assertThat(english.selectFirst("#calendar").text()).isEqualTo("January 2027");
        assertThat(english.select(".month thead abbr").first().attr("title")).isEqualTo("Monday");
        assertThat(english.select(".month tbody tr")).hasSize(5);
        var saturday = english.selectFirst("td:has(time[datetime=2027-01-16])");
        assertThat(saturday.selectFirst(".tally").text()).isEqualTo("2All 2 actions: Sat 16");
        assertThat(saturday.selectFirst(".tally").attr("href"))
                .isEqualTo(PATH + "?view=list&from=2027-01-16&to=2027-01-16");
        assertThat(english.selectFirst("a[rel=next]").attr("href")).isEqualTo(PATH + "?view=calendar&period=2027-02");

        var arabic =
                browser.get("/ar/calls/week-of-action/actions?view=calendar").html();
        assertThat(arabic.select(".month thead abbr").first().attr("title")).isEqualTo("السبت");
    }

    @Test
    void opensTheCalendarAtTheWeekOrAtTheNextAction() {
        EVENTS.answer(
                "GET " + API + "/totals",
                "{\"total\":2,\"byRegion\":{},\"byTerritory\":{},\"byDay\":{\"2026-10-01\":1,\"2027-03-08\":1}}");
        assertThat(browser.get(PATH + "?view=calendar")
                        .html()
                        .selectFirst("#calendar")
                        .text())
                .isEqualTo("March 2027");

        theCallIs(Fixtures.aCall().weekAnnounced());
        assertThat(browser.get(PATH + "?view=calendar")
                        .html()
                        .selectFirst("#calendar")
                        .text())
                .isEqualTo("January 2027");
    }

    @Test
    void setsAWeekDayByDay() {
        var week = browser.get(PATH + "?view=calendar&period=2027-01-16").html();

        assertThat(week.select(".week th").eachText()).hasSize(7).first().isEqualTo("Monday, 11 January 2027");
        assertThat(week.selectFirst(".week tr:has(time[datetime=2027-01-17]) li")
                        .text())
                .contains("Vigilia");
        assertThat(week.selectFirst("a[rel=prev]").attr("href")).isEqualTo(PATH + "?view=calendar&period=2027-01-09");
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
        assertThat(html.select(".take a").eachAttr("href"))
                .containsExactly(
                        "webcal://convoca.example.org/api/v1/calls/week-of-action/actions.ics?" + filters,
                        API + ".ics?" + filters,
                        API + ".rss?" + filters,
                        API + ".atom?" + filters,
                        API + ".geojson?" + filters,
                        API + ".csv?" + filters,
                        API + "?" + filters);
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
    void saysTheLocalTimeItsZoneAndTheMomentForEverybodyElse() {
        var facts = browser.get(MARCH_PATH).html().selectFirst(".about");

        assertThat(facts.selectFirst("time").text()).isEqualTo("Saturday, 16 January 2027, 18:00 – 20:00");
        assertThat(facts.selectFirst("time").attr("datetime")).isEqualTo("2027-01-16T18:00+01:00");
        assertThat(facts.select(".aside").eachText())
                .containsExactly("Local time: Madrid, UTC+1", "For everyone elsewhere: Sat, 16 Jan 2027, 17:00 UTC");
        assertThat(facts.select(".place-line").eachText())
                .containsExactly("Plaza Moyúa", "Gran Vía 1", "Bilbao", "Basque Country");
    }

    @Test
    void linksWebAddressesInADescriptionAndNothingElse() {
        var prose = browser.get(MARCH_PATH).html().selectFirst(".prose");

        assertThat(prose.select("a").eachAttr("href")).containsExactly("https://example.org/marcha");
        assertThat(prose.text()).contains("<b>nada</b> javascript:alert(1)");
        assertThat(prose.attr("lang")).isEqualTo("es");
    }

    @Test
    void tellsSearchEnginesInDataThatNoTitleCanBreakOutOf() {
        var page = browser.get(MARCH_PATH);

        assertThat(page.html().select("script")).hasSize(1);
        var data = page.html().selectFirst("script[type=application/ld+json]").data();
        assertThat(data).doesNotContain("<").doesNotContain(">").doesNotContain("&");
        var event = JsonMapper.builder().build().readTree(data);
        assertThat(event.get("@type").asString()).isEqualTo("Event");
        assertThat(event.get("name").asString()).isEqualTo("Marcha </script><script>alert(1)</script> & más");
        assertThat(event.get("startDate").asString()).isEqualTo("2027-01-16T18:00+01:00");
        assertThat(event.get("endDate").asString()).isEqualTo("2027-01-16T20:00+01:00");
        assertThat(event.get("eventStatus").asString()).isEqualTo("https://schema.org/EventScheduled");
        assertThat(event.at("/location/address/addressLocality").asString()).isEqualTo("Bilbao");
        assertThat(event.at("/location/address").has("addressCountry")).isFalse();
        assertThat(event.get("url").asString()).isEqualTo("https://convoca.example.org" + MARCH_PATH);
        assertThat(page.html().selectFirst("meta[property=og:title]").attr("content"))
                .contains("Marcha");
    }

    @Test
    void saysThatAnActionIsCancelledAndWhy() {
        EVENTS.answer(
                "GET /api/v1/actions/" + ActionFixtures.MARCH,
                ActionFixtures.march()
                        .replace("\"published\"", "\"cancelled\"")
                        .replace("\"cancellation\":null", "\"cancellation\":\"Lluvia\""));
        clock.pass(LONG_ENOUGH_TO_FILL);

        var page = browser.get(MARCH_PATH);
        assertThat(page.html().selectFirst(".notice").text()).isEqualTo("This action is cancelled. Lluvia");
        assertThat(page.response().body()).contains("https://schema.org/EventCancelled");
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
                .satisfies(asked -> assertThat(asked.query()).contains("from=2026-11-2"));
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
