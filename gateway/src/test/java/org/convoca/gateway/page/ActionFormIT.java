package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionFormIT extends WithWorkspace {

    @Test
    void sendsWhatWasFilledInAsTheApiWantsIt() {
        var saved = fill(
                NEW,
                Map.ofEntries(
                        Map.entry("kind", "march"),
                        Map.entry("title-en", "March against war"),
                        Map.entry("title-es", "Marcha"),
                        Map.entry("territory", "x-basque-country"),
                        Map.entry("place-name", "Plaza Moyúa"),
                        Map.entry("lat", "43,263"),
                        Map.entry("lon", "-2.935"),
                        Map.entry("when", "time"),
                        Map.entry("date", "2027-01-16"),
                        Map.entry("time", "22:00"),
                        Map.entry("end", "01:30"),
                        Map.entry("zone", "Europe/Madrid"),
                        Map.entry("hidden-date", "2027-01-16"),
                        Map.entry("hidden-time", "12:00"),
                        Map.entry("url", "example.org/march"),
                        Map.entry("size", "300")));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.header("Location")).isEqualTo(ACTION + "?lang=en");
        var sent = sent("POST", API);
        assertThat(sent.get("kind").asString()).isEqualTo("march");
        assertThat(sent.get("title").propertyNames()).containsExactlyInAnyOrder("en", "es");
        assertThat(sent.at("/place/point/lat").asDouble()).isEqualTo(43.263);
        assertThat(sent.get("start").asString()).isEqualTo("2027-01-16T22:00");
        assertThat(sent.get("end").asString()).isEqualTo("2027-01-17T01:30");
        assertThat(sent.at("/place/hiddenUntil").asString()).isEqualTo("2027-01-16T11:00:00Z");
        assertThat(sent.get("url").asString()).isEqualTo("https://example.org/march");
        assertThat(sent.get("expectedSize").asInt()).isEqualTo(300);
        assertThat(sent.has("day")).isFalse();
        assertThat(EVENTS.asked("POST", API).getLast().headers().get("idempotency-key"))
                .isNotBlank();
    }

    @Test
    void asksWhichPlaceIsMeantBeforeItSaves() {
        EVENTS.answer("GET /api/v1/places", OwnFixtures.PLACES);
        var cookie = cookie();
        var fields = new LinkedHashMap<>(Browser.fields(get(NEW, cookie).html()));
        fields.putAll(
                Map.of("kind", "march", "title-en", "March", "locality", "Bilb", "territory", "x-basque-country"));

        var asked = browser.post(NEW, fields, "Cookie", cookie);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(EVENTS.asked("POST", API)).isEmpty();
        assertThat(asked.html().select("input[name=pick] + label").eachText())
                .containsExactly(
                        "Bilbao · Basque Country", "None of these: keep “Bilb” as it is, without a point on the map");

        fields.put("pick", asked.html().getElementById("pick-0").val());
        assertThat(browser.post(NEW, fields, "Cookie", cookie).status()).isEqualTo(303);
        var sent = sent("POST", API);
        assertThat(sent.at("/place/locality").asString()).isEqualTo("Bilbao");
        assertThat(sent.at("/place/territory").asString()).isEqualTo("x-basque-country");
        assertThat(sent.at("/place/precision").asString()).isEqualTo("locality");
        assertThat(sent.at("/place/point/lon").asDouble()).isEqualTo(-2.92528);
        assertThat(sent.get("zone").asString()).isEqualTo("Europe/Madrid");
    }

    @Test
    void leavesItToTheOrganisersInWhichTerritoryAPlaceLies() {
        EVENTS.answer("GET /api/v1/places", OwnFixtures.PLACES);

        var asked = fill(NEW, Map.of("locality", "Bilb")).html();
        assertThat(asked.select("input[name=pick] + label").first().text()).isEqualTo("Bilbao · Spain");

        fill(
                NEW,
                Map.of(
                        "locality",
                        "Bilb",
                        "pick",
                        asked.getElementById("pick-0").val()));
        assertThat(sent("POST", API).at("/place/locality").asString()).isEqualTo("Bilbao");
        assertThat(sent("POST", API).at("/place/territory").isMissingNode()).isTrue();
    }

    @Test
    void keepsAPlaceAsItWasTyped() {
        EVENTS.answer("GET /api/v1/places", OwnFixtures.PLACES);

        assertThat(fill(NEW, Map.of("locality", "Bilb", "pick", "none")).status())
                .isEqualTo(303);
        assertThat(sent("POST", API).at("/place/locality").asString()).isEqualTo("Bilb");
        assertThat(sent("POST", API).at("/place/point").isMissingNode()).isTrue();
    }

    @Test
    void asksWhichTimeIsMeantWhenClocksAreChanged() {
        EVENTS.answer("POST " + API, 422, OwnFixtures.problem("/start", "time-is-ambiguous", "\"+02:00\",\"+01:00\""));

        var asked = fill(NEW, Map.of("when", "time", "date", "2027-10-31", "time", "02:30", "zone", "Europe/Madrid"));

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html().selectFirst("#date-error").text()).contains("comes twice");
        assertThat(asked.html().select("input[name=start-offset]").eachAttr("value"))
                .containsExactly("+02:00", "+01:00");
        assertThat(asked.html().select("input[name=start-offset] + label").eachText())
                .containsExactly("UTC+02:00: Sun, 31 Oct 2027, 00:30 UTC", "UTC+01:00: Sun, 31 Oct 2027, 01:30 UTC");

        EVENTS.answer("POST " + API, 201, OwnFixtures.draft());
        fill(
                NEW,
                Map.of(
                        "when",
                        "time",
                        "date",
                        "2027-10-31",
                        "time",
                        "02:30",
                        "zone",
                        "Europe/Madrid",
                        "start-offset",
                        "+01:00"));
        assertThat(sent("POST", API).get("startOffset").asString()).isEqualTo("+01:00");
    }

    @ParameterizedTest
    @CsvSource({
        "/kind, required, kind, Choose what kind",
        "/title, required, title-en, Give it a title",
        "/title/es, html-not-allowed, title-es, Plain text only",
        "/description/en, too-long, description-en, too long",
        "/place/territory, point-in-another-territory, territory, lies in another",
        "/place/point, coordinates-out-of-range, lat, latitude",
        "/start, required, when-time, Say when it is",
        "/start, in-the-past, date, in the past",
        "/start, outside-the-window, date, not within the week",
        "/end, end-before-start, end, after it begins",
        "/zone, unknown-zone, zone, Europe/Madrid",
        "/url, not-a-web-address, url, not a web address",
        "/nowhere, never-heard-of, '', Please check",
    })
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped(String pointer, String code, String field, String words) {
        EVENTS.answer("POST " + API, 422, OwnFixtures.problem(pointer, code, ""));

        var page = fill(NEW, Map.of("title-en", "A <b>\"title\"", "when", "day", "date", "2027-01-16"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().title()).startsWith("Error: ");
        assertThat(page.html().selectFirst(".error-summary").text()).containsIgnoringCase(words);
        if (!field.isEmpty()) {
            assertThat(page.html().selectFirst(".error-summary a").attr("href")).isEqualTo("#" + field);
            assertThat(page.html().getElementById(field + "-error").text()).containsIgnoringCase(words);
        }
        assertThat(page.html().getElementById("title-en").val()).isEqualTo("A <b>\"title\"");
        assertThat(page.html().getElementById("when-day").hasAttr("checked")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"lat, north, lat", "size, many, size", "hidden-date, tomorrow, zone"})
    void findsWhatCannotEvenBeSent(String field, String value, String at) {
        var page = fill(NEW, Map.of(field, value));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().selectFirst(".error-summary a").attr("href")).isEqualTo("#" + at);
        assertThat(EVENTS.asked("POST", API)).isEmpty();
    }

    @Test
    void showsWhatIsThereInTheFormAndChangesWithItsVersion() {
        var html = get(ACTION + "/edit?lang=en", cookie()).html();
        assertThat(html.getElementById("title-es").val()).isEqualTo("Marcha");
        assertThat(html.getElementById("time").val()).isEqualTo("18:00");
        assertThat(html.selectFirst("#kind option[selected]").val()).isEqualTo("march");

        assertThat(fill(ACTION + "/edit?lang=en", Map.of("when", "week", "title-es", ""))
                        .status())
                .isEqualTo(303);
        var patch = sent("PATCH", ONE);
        assertThat(patch.get("version").asInt()).isEqualTo(7);
        assertThat(patch.get("duringTheWeek").asBoolean()).isTrue();
        assertThat(patch.get("start").isNull()).isTrue();
        assertThat(patch.at("/title/es").isNull()).isTrue();
        assertThat(patch.at("/place/locality").asString()).isEqualTo("Bilbao");
    }

    @Test
    void showsBothVersionsWhenSomebodyElseWasQuicker() {
        EVENTS.answer("PATCH " + ONE, 409, OwnFixtures.stale());

        var page = fill(ACTION + "/edit?lang=en", Map.of("title-es", "La mía"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html().getElementById("title-es").val()).isEqualTo("La mía");
        assertThat(page.html().selectFirst("section[aria-labelledby=current]").text())
                .contains("La otra");
        assertThat(page.html().selectFirst("input[name=version]").val()).isEqualTo("8");
    }

    @Test
    void keepsWhatWasTypedWhileTheServiceIsAway() {
        var cookie = cookie();
        var fields = new LinkedHashMap<>(Browser.fields(get(NEW, cookie).html()));
        fields.put("title-en", "March");
        EVENTS.goDown();

        var page = browser.post(NEW, fields, "Cookie", cookie);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.html().getElementById("title-en").val()).isEqualTo("March");
    }
}
