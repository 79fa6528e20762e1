package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The map and the route in the form of an action, without a script. */
class PointingIT extends WithWorkspace {

    private static final String WORLD = "12.00000,0.00000,360.0000";

    @Test
    void showsTheMapOnlyToThoseWhoAskForIt() {
        assertThat(get(NEW, cookie()).html().select("input[type=image], script"))
                .isEmpty();

        var page = fill(NEW, Map.of("step", "map", "title-en", "March"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(EVENTS.asked("POST", API)).isEmpty();
        assertThat(page.html().getElementById("title-en").val()).isEqualTo("March");
        var map = page.html().selectFirst("input[type=image]");
        assertThat(map.attr("formaction")).isEqualTo("/registration/actions/whole?lang=en#pointing");
        assertThat(map.attr("width")).isEqualTo("300");
        assertThat(page.html().selectFirst("input[name=map]").val()).isEqualTo(WORLD);

        var image = browser.get(map.attr("src"), "Cookie", cookie());
        assertThat(image.status()).isEqualTo(200);
        assertThat(image.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(image.header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.get(map.attr("src")).status()).isEqualTo(403);
    }

    @Test
    void looksFirstAtWhatIsChosenAlready() {
        assertThat(fill(NEW, Map.of("step", "map", "territory", "x-basque-country"))
                        .html()
                        .selectFirst("input[name=map]")
                        .val())
                .startsWith("39.8");
        assertThat(fill(NEW, Map.of("step", "map", "lat", "43.263", "lon", "-2.935"))
                        .html()
                        .selectFirst("input[name=map]")
                        .val())
                .isEqualTo("43.26300,-2.93500,1.0000");
    }

    @Test
    void takesAClickForThePlaceUnderIt() {
        var clicked =
                fill(NEW, Map.of("map", WORLD, "pin.x", "150", "pin.y", "70")).html();

        assertThat(clicked.getElementById("lon").val()).isEqualTo("0.00000");
        assertThat(Double.parseDouble(clicked.getElementById("lat").val())).isCloseTo(0, within(3.0));
        assertThat(clicked.selectFirst("#precision option[selected]").val()).isEqualTo("territory");
        assertThat(clicked.selectFirst("input[type=image]").attr("src")).contains("&pin=");

        var closer = fill(NEW, Map.of("map", "43.26300,-2.93500,0.3000", "pin.x", "150", "pin.y", "112"))
                .html();
        assertThat(Double.parseDouble(closer.getElementById("lat").val())).isCloseTo(43.263, within(0.002));
        assertThat(closer.selectFirst("#precision option[selected]").val()).isEqualTo("exact");
        assertThat(EVENTS.asked("POST", API)).isEmpty();
    }

    @Test
    void goesCloserAndFartherAndShowsTheWholeWorld() {
        var here = "43.26300,-2.93500,";
        assertThat(fill(NEW, Map.of("map", here + "3.0000", "step", "closer"))
                        .html()
                        .selectFirst("input[name=map]")
                        .val())
                .isEqualTo(here + "1.0000");
        assertThat(fill(NEW, Map.of("map", here + "3.0000", "step", "farther"))
                        .html()
                        .selectFirst("input[name=map]")
                        .val())
                .isEqualTo(here + "9.0000");
        assertThat(fill(NEW, Map.of("map", here + "3.0000", "step", "world"))
                        .html()
                        .selectFirst("input[name=map]")
                        .val())
                .isEqualTo(WORLD);
    }

    @Test
    void addsClicksToTheRouteAndTakesThemBack() {
        var longer = fill(
                        NEW,
                        Map.of(
                                "map", "43.26300,-2.93500,0.3000",
                                "route", "43.263, -2.935",
                                "pin-for", "route",
                                "pin.x", "200",
                                "pin.y", "120"))
                .html();
        assertThat(longer.getElementById("route").wholeText().strip().lines()).hasSize(2);
        assertThat(longer.getElementById("lat").val()).isEmpty();
        assertThat(longer.getElementById("pin-for-route").hasAttr("checked")).isTrue();

        var shorter = fill(NEW, Map.of("map", WORLD, "route", "1.0, 2.0\n3.0, 4.0", "step", "shorter"));
        assertThat(shorter.html().getElementById("route").wholeText().strip()).isEqualTo("1.0, 2.0");
    }

    @Test
    void sendsTheRouteFromItsBeginningToItsEnd() {
        fill(NEW, Map.of("route", "43.263, -2.935 Moyúa\n43.2591;-2.9234\n"));

        assertThat(sent("POST", API)
                        .at("/place/route")
                        .valueStream()
                        .map(point -> point.get("lat").asDouble()))
                .containsExactly(43.263, 43.2591);
    }

    @Test
    void findsNamedPlacesOfTheRouteAndShowsThemBeforeItSaves() {
        EVENTS.answer("GET /api/v1/places", OwnFixtures.PLACES);

        var shown = fill(NEW, Map.of("route", "43.3, -3.0\nBilbao"));

        assertThat(shown.status()).isEqualTo(422);
        assertThat(EVENTS.asked("POST", API)).isEmpty();
        assertThat(shown.html().getElementById("route-error").text()).contains("Look whether they are the right ones");
        assertThat(shown.html().getElementById("route").wholeText()).contains("43.26271, -2.92528 Bilbao");
        assertThat(shown.html().select("input[type=image]")).hasSize(1);
    }

    @Test
    void saysThatItDoesNotKnowAPlaceOfTheRoute() {
        var shown = fill(NEW, Map.of("route", "43.3, -3.0\nNowhere"));

        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.html().getElementById("route-error").text()).contains("We do not know one of the places");
        assertThat(shown.html().getElementById("route").wholeText()).contains("Nowhere");
    }

    @Test
    void takesCoordinatesAsOtherMapsCopyThem() {
        fill(NEW, Map.of("lat", "43.26301, -2.93502"));

        assertThat(sent("POST", API).at("/place/point/lat").asDouble()).isEqualTo(43.26301);
        assertThat(sent("POST", API).at("/place/point/lon").asDouble()).isEqualTo(-2.93502);
    }

    @Test
    void weighsLittleForAFirstView() {
        var form = get(NEW.replace("en", "ar"), cookie());
        var stylesheet =
                browser.get(form.html().selectFirst("link[rel=stylesheet]").attr("href"));

        assertThat(Stream.of(form, stylesheet, browser.get("/favicon.svg"))
                        .mapToInt(part -> part.response().body().getBytes(StandardCharsets.UTF_8).length)
                        .sum())
                .as("uncompressed")
                .isLessThan(80 * 1024);
    }

    @Test
    void loadsItsOwnScriptWithTheMapOnly() {
        var script =
                fill(NEW, Map.of("step", "map")).html().selectFirst("script").attr("src");

        assertThat(script).matches("/assets/pointing-[0-9a-f]+\\.js");
        assertThat(browser.get(script).header("Cache-Control")).contains("immutable");
    }

    @Test
    void asksAboutAMomentOfDisclosureWhenClocksAreChanged() {
        var page = fill(NEW, Map.of("hidden-date", "2027-03-28", "hidden-time", "02:30", "zone", "Europe/Madrid"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().getElementById("hidden-date-error").text()).contains("Clocks are changed");
    }

    @Test
    void tellsWhichLanguagesAreSpoken() {
        fill(NEW, Map.of("spoken-eu", "yes", "spoken-es", "yes"));
        assertThat(sent("POST", API).get("languages").valueStream().map(JsonNode::asString))
                .containsExactly("es", "eu");

        EVENTS.answer("GET " + ONE, OwnFixtures.draft().replace("\"languages\":[]", "\"languages\":[\"eu\",\"ast\"]"));
        var ticked = get(ACTION + "/edit?lang=en", cookie()).html().select(".ticks input[checked] + label");
        assertThat(ticked.eachText()).containsExactly("Asturian", "Basque");
    }

    @Test
    void findsThoseOnTheRollWhoOrganiseItToo() {
        var id = "22222222-0000-4000-8000-000000000002";

        var found = fill(NEW, Map.of("step", "co", "co-search", "Santillán")).html();
        assertThat(EVENTS.asked("POST", API)).isEmpty();
        assertThat(found.select("#together .choice label").eachText())
                .containsExactly("Frente Popular Darío Santillán");
        assertThat(found.select("#together input[checked]")).isEmpty();

        fill(NEW, Map.of("co-" + id, "Frente Popular Darío Santillán"));
        assertThat(sent("POST", API).get("coOrganisers").valueStream().map(JsonNode::asString))
                .containsExactly(id);

        EVENTS.answer(
                "GET " + ONE, OwnFixtures.draft().replace("\"coOrganisers\":[]", "\"coOrganisers\":[\"" + id + "\"]"));
        var kept = get(ACTION + "/edit?lang=en", cookie()).html().selectFirst("#co-" + id);
        assertThat(kept.hasAttr("checked")).isTrue();
        assertThat(kept.val()).isEqualTo("Frente Popular Darío Santillán");
    }
}
