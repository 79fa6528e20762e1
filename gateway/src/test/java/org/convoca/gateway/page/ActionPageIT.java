package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of one action. */
class ActionPageIT extends WithPages {
    private static final String MARCH_PATH = "/en/actions/" + ActionFixtures.MARCH;

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

    /** The march, with more that is known of it. */
    private void theMarchHas(String more) {
        EVENTS.answer(
                "GET /api/v1/actions/" + ActionFixtures.MARCH,
                ActionFixtures.march().replace("\"somethingNew\":[1]", more));
        clock.pass(LONG_ENOUGH_TO_FILL);
    }

    private static final String MOVED = """
            "changes":[{"version":2,"at":"2026-11-18T10:00:00Z","fields":["start","publicContact"],
                        "before":{"when":{"start":"2027-01-15T17:00","startOffset":"+01:00","zone":"Europe/Madrid"}},
                        "after":{"when":{"start":"2027-01-16T18:00","startOffset":"+01:00","end":"2027-01-16T20:00","zone":"Europe/Madrid"}}},
                       {"version":3,"at":"2026-11-19T10:00:00Z","fields":["place","status"],
                        "before":{"place":{"locality":"Barakaldo","territory":"x-basque-country","precision":"locality"}},
                        "after":{"place":{"name":"Plaza Moyúa","locality":"Bilbao","territory":"x-basque-country","precision":"exact"}}}]""";

    @Test
    void tellsWhatHasChangedTheNewestFirst() {
        theMarchHas(MOVED);

        var changes = browser.get(MARCH_PATH).html().select(".changes > ol > li");

        assertThat(changes.eachText())
                .containsExactly(
                        "On 19 November 2026 at 10:00 UTC Place: Barakaldo, Basque Country Plaza Moyúa, Bilbao, Basque Country",
                        "On 18 November 2026 at 10:00 UTC Time: Friday, 15 January 2027, 17:00 Saturday, 16 January 2027, 18:00 – 20:00 Contact");
        assertThat(changes.first().select("del").text()).isEqualTo("Barakaldo, Basque Country");
    }

    @Test
    void tellsSearchEnginesThatAnActionWasMovedAndFromWhen() {
        theMarchHas(MOVED + ",\"organiser\":{\"name\":\"La Ribera\",\"signature\":null}");

        var event = structured();
        assertThat(event.get("eventStatus").asString()).isEqualTo("https://schema.org/EventRescheduled");
        assertThat(event.get("previousStartDate").asString()).isEqualTo("2027-01-15T17:00+01:00");
        assertThat(event.at("/organizer/name").asString()).isEqualTo("La Ribera");
    }

    private JsonNode structured() {
        var data = browser.get(MARCH_PATH)
                .html()
                .selectFirst("script[type=application/ld+json]")
                .data();
        return JsonMapper.builder().build().readTree(data);
    }

    @Test
    void namesWhoOrganisesItAndLeadsToTheRoll() {
        theMarchHas("""
                "organiser":{"name":"La Ribera & más","registration":"e40cfa8f-06d7-5d01-a1f4-4742c60baf20","signature":"5b7e5d9e-2f0c-4a53-8a3c-0b8f5e1b7c11"},
                "coOrganisers":[{"name":"Sin Firma","signature":null},"5b7e5d9e-2f0c-4a53-8a3c-0b8f5e1b7c12",null]""");

        var organisers = browser.get(MARCH_PATH).html().selectFirst(".about dd");

        assertThat(organisers.text()).isEqualTo("La Ribera & más Sin Firma");
        assertThat(organisers.select("a").eachAttr("href"))
                .containsExactly("/en/calls/week-of-action/roll?q=La%20Ribera%20%26%20m%C3%A1s");
        assertThat(structured().get("organizer").size()).isEqualTo(2);
    }

    @Test
    void tellsHowItWasAndMarksWhatOneMustKnow() {
        theMarchHas("""
                "example":true,"enteredAfterwards":true,"report":{"participants":300,"links":["https://example.org/fotos","javascript:alert(1)"]}""");

        var html = browser.get(MARCH_PATH).html();

        assertThat(html.select(".marks .tag").eachText()).containsExactly("entered afterwards", "example");
        assertThat(html.select(".notice").text()).contains("made up");
        assertThat(html.select(".about a").eachAttr("href")).contains("https://example.org/fotos");
        assertThat(html.select("[href^=javascript]")).isEmpty();
        assertThat(html.text()).contains("300 people came.");
    }

    @Test
    void drawsTheRouteAndTheLandAroundAndLoadsNothingForIt() {
        EVENTS.answer(
                "GET /api/v1/actions/" + ActionFixtures.MARCH,
                ActionFixtures.march()
                        .replace(
                                "\"precision\":\"exact\"",
                                "\"precision\":\"exact\",\"route\":[{\"lat\":43.263,\"lon\":-2.935},{\"lat\":43.259,\"lon\":-2.93},{\"lat\":43.257,\"lon\":-2.924}]"));
        clock.pass(LONG_ENOUGH_TO_FILL);

        var part = browser.get(MARCH_PATH).html().selectFirst(".whereabouts");

        assertThat(part.selectFirst(".sketch path").attr("d")).startsWith("M70 70L");
        assertThat(part.selectFirst(".sketch text").text()).isEqualTo("200 m");
        assertThat(part.select(".map circle")).hasSize(1);
        assertThat(part.select("a").attr("href"))
                .startsWith("https://www.openstreetmap.org/?mlat=43.26300&mlon=-2.93500");
        assertThat(part.select("img, [src]")).isEmpty();
    }
}
