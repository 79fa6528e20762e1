package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoca.gateway.StubCoordinator;
import org.convoca.platform.switches.OffSwitches;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switchboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What visitors and conveners see of the switches. */
class SwitchesIT extends WithCoordination {

    private static final String SWITCHES = "/coordination/switches";
    private static final String API = "/api/v1/coordination/switches";
    private static final String CALL = "/api/v1/calls/" + Fixtures.SLUG;
    private static final String OWN = "/api/v1/registrations/0b7e0000-0000-4000-8000-000000000001/actions";

    @Autowired
    private Switchboard board;

    @BeforeEach
    void aConvener() {
        signedInIs(StubCoordinator.convener());
        EVENTS.answer("GET " + API, all("null", "[]"));
    }

    @AfterEach
    void allOnAgain() {
        off();
    }

    private static String all(String off, String log) {
        return "{\"items\":["
                + String.join(
                        ",",
                        Stream.of(Switch.values())
                                .map(one -> "{\"code\":\"%s\",\"off\":%s,\"log\":%s}".formatted(one.code(), off, log))
                                .toList())
                + "]}";
    }

    private void off(Switch... which) {
        EVENTS.answer(
                "GET " + OffSwitches.PATH,
                "{\"items\":["
                        + String.join(
                                ",",
                                Stream.of(which)
                                        .map(one -> "{\"code\":\"%s\",\"until\":null}".formatted(one.code()))
                                        .toList())
                        + "]}");
        board.refresh();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(Switch.SIGNING, "POST", CALL + "/signatures"),
                Arguments.of(Switch.SIGNING, "POST", CALL + "/osdi/record_signature_helper"),
                Arguments.of(Switch.REGISTERING, "POST", CALL + "/registrations"),
                Arguments.of(Switch.ACTIONS, "POST", OWN),
                Arguments.of(Switch.ACTIONS, "POST", OWN + "/imports"),
                Arguments.of(Switch.ACTIONS, "POST", OWN + "/0b7e0000-0000-4000-8000-000000000002/submit"),
                Arguments.of(Switch.CLAIMS, "POST", CALL + "/signatures/" + Fixtures.CLAIMABLE + "/claims"),
                Arguments.of(Switch.SEARCH, "GET", CALL + "/roll?q=vecinal"),
                Arguments.of(Switch.SEARCH, "GET", "/en/calls/" + Fixtures.SLUG + "/roll?q=vecinal"),
                Arguments.of(Switch.EXPORTS, "GET", CALL + "/roll.csv"),
                Arguments.of(Switch.EXPORTS, "GET", CALL + "/actions.json"),
                Arguments.of(Switch.EXPORTS, "GET", "/api/v1/coordination/exports/roll.csv"),
                Arguments.of(Switch.FEEDS, "GET", CALL + "/actions.ics"),
                Arguments.of(Switch.FEEDS, "GET", CALL + "/roll.atom"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void turnsAwayWhatIsSwitchedOffAndNothingElse(Switch which, String method, String path) {
        off(which);

        var answer = browser.send(
                method,
                path,
                BodyPublishers.ofString("{}"),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.response().body()).contains("/problems/switched-off");
        assertThat(answer.header("Retry-After")).isEqualTo("300");
        off(Stream.of(Switch.values()).filter(other -> other != which).toArray(Switch[]::new));
        assertThat(browser.send(
                                method,
                                path,
                                BodyPublishers.ofString("{}"),
                                "Content-Type",
                                "application/json",
                                "Accept",
                                "application/json")
                        .response()
                        .body())
                .doesNotContain("switched-off");
    }

    @Test
    void letsPeopleBrowseWhileSearchingIsOff() {
        off(Switch.SEARCH);

        assertThat(get("/en/calls/" + Fixtures.SLUG + "/roll").status()).isEqualTo(200);
        var searched = browser.get("/es/calls/" + Fixtures.SLUG + "/roll?q=vecinal", "Accept", "text/html");
        assertThat(searched.status()).isEqualTo(503);
        assertThat(searched.html().select("h1").text()).isEqualTo("Apagado por un rato");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysAtTheFormThatItIsPausedAndKeepsWhatWasTyped(String language) {
        var path = "/" + language + "/calls/" + Fixtures.SLUG;
        var page = browser.get(path);
        assertThat(page.html().select("main > .notice")).isEmpty();
        off(Switch.SIGNING);

        assertThat(browser.get(path).html().select("main > .notice").text())
                .isNotEmpty()
                .doesNotContain("??");
        var sent = fill(
                page,
                path,
                Map.of(
                        "name",
                        "Asociación Vecinal La Ribera",
                        "territory",
                        "AR",
                        "contact",
                        "Ana Pérez",
                        "email",
                        "ana@example.org",
                        "consent",
                        "yes"));

        assertThat(sent.status()).isEqualTo(503);
        assertThat(sent.html().select("input[name=name]").val()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(sent.html().select("main > .notice")).hasSize(1);
        assertThat(SERVICE.asked("POST", CALL + "/signatures")).isEmpty();
    }

    static List<String> languages() {
        return PageLanguages.CODES;
    }

    @Test
    void staysOffWhileTheEventServiceIsAway() {
        off(Switch.SIGNING);

        EVENTS.answer("GET " + OffSwitches.PATH, 503, "{}");
        board.refresh();

        assertThat(board.isOff(Switch.SIGNING)).isTrue();
    }

    @Test
    void letsAConvenerTurnOneOffForAnHourWithAReason() {
        EVENTS.answer("PUT " + API + "/signing", all("null", "[]"));
        var page = get(SWITCHES + "/signing?lang=en");
        EVENTS.answer("GET " + OffSwitches.PATH, "{\"items\":[{\"code\":\"signing\",\"until\":null}]}");

        var filled = Map.of("switchwhy", "Ten times the usual", "switchfor", "hour");
        var pressed = fill(page, SWITCHES + "/signing?lang=en", filled);

        assertThat(pressed.header("Location")).isEqualTo(SWITCHES + "?done=off&lang=en");
        var sent = sent(EVENTS, "PUT", API + "/signing");
        assertThat(sent.path("off").asBoolean()).isTrue();
        assertThat(sent.path("minutes").asInt()).isEqualTo(60);
        assertThat(sent.path("why").asString()).isEqualTo("Ten times the usual");
        assertThat(board.isOff(Switch.SIGNING)).as("here at once").isTrue();
        assertThat(get(pressed.header("Location")).html().select("[role=status]"))
                .hasSize(1);
    }

    @Test
    void keepsWhatWasTypedWhenTheReasonIsMissing() {
        EVENTS.answer(
                "PUT " + API + "/signing",
                422,
                "{\"type\":\"/problems/invalid-request\",\"status\":422,\"errors\":[{\"pointer\":\"/why\",\"code\":\"required\",\"message\":\"m\"}]}");

        var again = fill(get(SWITCHES + "/signing?lang=en"), SWITCHES + "/signing?lang=en", Map.of("switchfor", "day"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#switchwhy-error").text()).contains("Say why");
        assertThat(again.html().select("input[name=switchfor][checked]").val()).isEqualTo("day");
    }

    @Test
    void showsWhoTurnedWhatWhenAndWhy() {
        var turn =
                "{\"at\":\"2027-01-10T12:00:00Z\",\"by\":\"operator\",\"off\":true,\"until\":\"2027-01-10T13:00:00Z\",\"why\":\"A <b>flood</b>\"}";
        EVENTS.answer("GET " + API, all(turn, "[" + turn + "]"));

        var list = get(SWITCHES + "?lang=en");
        assertThat(list.html().select(".card")).hasSize(Switch.values().length);
        assertThat(list.html().select(".card").first().text()).contains("off", "A <b>flood</b>", "until");
        var one = get(SWITCHES + "/signing?lang=en");
        assertThat(one.html().select("section li").text()).contains("Switched off:", "A <b>flood</b>");
        assertThat(one.html().select("button[type=submit]").text()).contains("Switch on");
    }

    @Test
    void isForConvenersOfAllCallsOnly() {
        signedInIs(StubCoordinator.coordinator());

        assertThat(get(SWITCHES + "?lang=en").status()).isEqualTo(403);
        assertThat(get(SWITCHES + "/signing?lang=en").status()).isEqualTo(403);
        assertThat(browser.post(SWITCHES + "/signing", Map.of("form", "x"), "Cookie", COOKIE)
                        .status())
                .isEqualTo(403);
    }
}
