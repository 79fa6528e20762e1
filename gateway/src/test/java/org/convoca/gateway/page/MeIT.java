package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeIT extends WithCoordination {

    private static final String ME = "/coordination/me?lang=en";
    private static final String API = "/api/v1/coordination/me";
    private static final String OTHER = "11111111-2222-4333-8444-555555555555";

    @BeforeEach
    void twoSessions() {
        EVENTS.answer("GET " + API + "/sessions", """
                {"items":[
                 {"id":"%s","agent":"Firefox, Android","method":"mail","beganAt":"2026-11-02T08:00:00Z","seenAt":"2026-11-02T09:30:00Z"},
                 {"id":"%s","agent":"Safari, iOS","method":"passkey","beganAt":"2026-11-01T08:00:00Z","seenAt":"2026-11-01T08:10:00Z"}]}""".formatted(StubCoordinator.SESSION, OTHER));
    }

    @Test
    void showsWhereOneIsSignedInInOnesOwnZone() {
        var page = get(ME).html();

        assertThat(page.select(".card h3 bdi").eachText()).containsExactly("Firefox, Android", "Safari, iOS");
        assertThat(page.select(".card .tag").eachText()).containsExactly("this one");
        assertThat(page.select(".card").first().text())
                .contains("By a mailed link")
                .contains("10:30");
        assertThat(page.select(".card").first().select("form")).isEmpty();
    }

    @Test
    void changesNameLanguageAndZone() {
        EVENTS.answer("PATCH " + API, StubCoordinator.me("\"reviewer\"", false));

        var answer = fill(
                get(ME), ME, Map.of("person", " Ana E. ", "locale", "fr", "zone", "America/Argentina/Buenos_Aires"));

        assertThat(answer.header("Location")).isEqualTo("/coordination/me?lang=en&done=changed");
        var sent = sent(EVENTS, "PATCH", API);
        assertThat(sent.get("name").asString()).isEqualTo("Ana E.");
        assertThat(sent.get("locale").asString()).isEqualTo("fr");
        assertThat(sent.get("zone").asString()).isEqualTo("America/Argentina/Buenos_Aires");
        assertThat(get(answer.header("Location")).html().select(".notice").text())
                .isEqualTo("Saved.");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        EVENTS.answer("PATCH " + API, 422, OwnFixtures.problem("/name", "required", ""));

        var page = fill(get(ME), ME, Map.of("person", ""));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().getElementById("person-error").text()).endsWith("Fill in this field");
    }

    @Test
    void endsOneSessionOrAllOthers() {
        EVENTS.answer("DELETE " + API + "/sessions/" + OTHER, 204, "");
        EVENTS.answer("DELETE " + API + "/sessions", 204, "");
        var form = get(ME).html().select("input[name=form]").last().val();

        var one = browser.post(
                "/coordination/me/sessions/" + OTHER + "/end?lang=en", Map.of("form", form), "Cookie", COOKIE);
        assertThat(one.header("Location")).isEqualTo("/coordination/me?lang=en&done=ended");
        assertThat(EVENTS.asked("DELETE", API + "/sessions/" + OTHER)).hasSize(1);

        browser.post("/coordination/me/sessions/end-others?lang=en", Map.of("form", form), "Cookie", COOKIE);
        assertThat(EVENTS.asked("DELETE", API + "/sessions"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.query()).isEqualTo("except=" + StubCoordinator.SESSION));
    }

    @Test
    void endsNothingForAFormThatItDidNotMake() {
        browser.post("/coordination/me/sessions/" + OTHER + "/end", Map.of("form", "forged"), "Cookie", COOKIE);

        assertThat(EVENTS.asked("DELETE", API + "/sessions/" + OTHER)).isEmpty();
        assertThat(fill(get(ME), ME, Map.of("form", "forged")).status()).isEqualTo(403);
    }
}
