package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamPageIT extends WithCoordination {

    private static final String TEAM = "/coordination/team";
    private static final String ID = "b7c1d2e3-4f50-4a6b-8c7d-9e0f1a2b3c4d";
    private static final String ONE = TEAM + "/" + ID;
    private static final String COORDINATORS = "/api/v1/coordination/coordinators";

    private static final String MEMBER = """
            {"id":"%s","name":"Maddi Arana","roles":["reviewer","coordinator"],
             "scope":{"everywhere":false,"territories":["x-basque-country"],"regions":[]},
             "calls":[],"status":"invited","locale":"es","zone":"Europe/Madrid","you":false}""".formatted(ID);

    @BeforeEach
    void aConvenerAndAColleague() {
        signedInIs(StubCoordinator.convener());
        EVENTS.answer("GET /api/v1/coordination/colleagues", "{\"items\":[" + MEMBER + "],\"next\":null}");
        EVENTS.answer("GET " + COORDINATORS + "/" + ID, MEMBER);
        EVENTS.answer("POST " + COORDINATORS, 201, MEMBER);
        EVENTS.answer("PATCH " + COORDINATORS + "/" + ID, MEMBER);
        EVENTS.answer("DELETE " + COORDINATORS + "/" + ID, 204, "");
        EVENTS.answer("POST " + COORDINATORS + "/" + ID + "/invitations", 202, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "fr", "ar"})
    void speaksTheReadersLanguageAndHoldsTogether(String language) {
        for (var path : new String[] {TEAM, TEAM + "/new", ONE, ONE + "/remove"}) {
            var page = get(path + "?lang=" + language);

            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.header("Content-Language")).isEqualTo(language);
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.response().body()).doesNotContain("??");
            assertThat(page.html().text()).doesNotContain("{0}", "x-basque-country");
            assertThat(page.html().select("h1")).hasSize(1);
            assertThat(page.html().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            page.html()
                    .select("main input:not([type=hidden]), main select")
                    .forEach(field -> assertThat(page.html().select("label[for='" + field.id() + "']"))
                            .as(field.id())
                            .hasSize(1));
        }
    }

    @Test
    void listsColleaguesByTheirPlacesByNameOnly() {
        var page = get(TEAM + "?lang=en");

        assertThat(page.html().select("section h2").eachText()).contains("Basque Country");
        assertThat(page.html().select(".card h3").text()).contains("Maddi Arana", "invited");
        assertThat(page.html().select("main").text()).doesNotContain("@");
    }

    @Test
    void appointsWhoWasFilledIn() {
        var page = get(TEAM + "/new?lang=en");

        var pressed = fill(
                page,
                TEAM + "/new?lang=en",
                Map.of(
                        "person",
                        "Maddi Arana",
                        "email",
                        "maddi@example.org",
                        "role",
                        "coordinator",
                        "reach",
                        "places",
                        "territory",
                        "x-basque-country",
                        "locale",
                        "es",
                        "zone",
                        "Europe/Madrid"));

        assertThat(pressed.status()).isEqualTo(303);
        assertThat(pressed.header("Location")).isEqualTo(TEAM + "?done=appointed&lang=en");
        var sent = sent(EVENTS, "POST", COORDINATORS);
        assertThat(sent.at("/email").asString()).isEqualTo("maddi@example.org");
        assertThat(sent.at("/roles").valueStream().map(role -> role.asString()))
                .containsExactly("reviewer", "coordinator");
        assertThat(sent.at("/scope/territories/0").asString()).isEqualTo("x-basque-country");
        assertThat(sent.at("/scope/everywhere").asBoolean()).isFalse();
        assertThat(sent.at("/zone").asString()).isEqualTo("Europe/Madrid");
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsTheRest() {
        EVENTS.answer("POST " + COORDINATORS, 422, """
                {"status":422,"errors":[{"pointer":"/scope","code":"required","message":"."},
                 {"pointer":"/email","code":"not-an-email-address","message":"."}]}""");
        var page = get(TEAM + "/new?lang=en");

        var again = fill(page, TEAM + "/new?lang=en", Map.of("person", "Maddi Arana", "email", "maddi@"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#reach-error").text()).contains("at least one region or territory");
        assertThat(again.html().select("#email-error").text()).contains("name@example.org");
        assertThat(again.html().select("#person").val()).isEqualTo("Maddi Arana");
    }

    @Test
    void saysThatAPersonIsKnown() {
        EVENTS.answer("POST " + COORDINATORS, 409, "{\"status\":409}");
        var page = get(TEAM + "/new?lang=en");

        var again = fill(page, TEAM + "/new?lang=en", Map.of("person", "Maddi", "email", "maddi@example.org"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html().select("#error-summary").text()).contains("in the team already");
    }

    @Test
    void changesWithoutAskingForTheAddress() {
        var page = get(ONE + "?lang=en");
        assertThat(page.html().select("#email")).isEmpty();
        assertThat(page.html().select("#territory-x-basque-country[checked]")).hasSize(1);
        assertThat(page.html().select("#role-coordinator[checked]")).hasSize(1);

        var pressed = fill(
                page, ONE + "?lang=en", Map.of("person", "Maddi Arana", "role", "reviewer", "reach", "everywhere"));

        assertThat(pressed.header("Location")).contains("done=changed");
        var sent = sent(EVENTS, "PATCH", COORDINATORS + "/" + ID);
        assertThat(sent.at("/roles")).hasSize(1);
        assertThat(sent.at("/scope/everywhere").asBoolean()).isTrue();
        assertThat(sent.at("/email").isNull() || sent.at("/email").isMissingNode())
                .isTrue();
    }

    @Test
    void asksOnceMoreBeforeItRemoves() {
        var page = get(ONE + "/remove?lang=en");
        assertThat(EVENTS.asked("DELETE", COORDINATORS + "/" + ID)).isEmpty();
        assertThat(page.html().select("h1").text()).contains("Maddi Arana");

        var pressed = fill(page, ONE + "/remove?lang=en", Map.of());

        assertThat(pressed.header("Location")).contains("done=removed");
        assertThat(EVENTS.asked("DELETE", COORDINATORS + "/" + ID)).hasSize(1);
    }

    @Test
    void saysThatTheLastConvenerStays() {
        EVENTS.answer("DELETE " + COORDINATORS + "/" + ID, 409, "{\"status\":409}");

        var again = fill(get(ONE + "/remove?lang=en"), ONE + "/remove?lang=en", Map.of());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html().select("#error-summary").text()).contains("no convener left");
    }

    @Test
    void sendsTheInvitationAgain() {
        var page = get(ONE + "?lang=en");

        var pressed = fill(page, ONE + "/invitation?lang=en", Map.of());

        assertThat(pressed.header("Location")).contains("done=invited");
        assertThat(EVENTS.asked("POST", COORDINATORS + "/" + ID + "/invitations"))
                .hasSize(1);
    }

    @Test
    void doesNothingForAFormThatIsNotOurs() {
        for (var path : new String[] {TEAM + "/new", ONE, ONE + "/remove", ONE + "/invitation"}) {
            browser.post(path + "?lang=en", Map.of("form", "made up"), "Cookie", COOKIE);
        }

        assertThat(EVENTS.asked("POST", COORDINATORS)).isEmpty();
        assertThat(EVENTS.asked("PATCH", COORDINATORS + "/" + ID)).isEmpty();
        assertThat(EVENTS.asked("DELETE", COORDINATORS + "/" + ID)).isEmpty();
    }

    @Test
    void letsOthersSeeTheTeamAndChangeNothing() {
        signedInIs(StubCoordinator.coordinator());

        var page = get(TEAM + "?lang=en");

        assertThat(page.html().select("a[href*='/team/']")).isEmpty();
        for (var path : new String[] {TEAM + "/new", ONE, ONE + "/remove"}) {
            assertThat(get(path + "?lang=en").status()).as(path).isEqualTo(403);
        }
    }
}
