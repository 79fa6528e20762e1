package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceIT extends WithWorkspace {

    static Stream<String> paths() {
        var paths = new ArrayList<String>();
        for (var language : PageLanguages.CODES) {
            for (var path : List.of(
                    "/registration",
                    LINK,
                    ACTION,
                    ACTION + "/edit",
                    ACTION + "/edit/what",
                    ACTION + "/edit/where",
                    ACTION + "/edit/when",
                    ACTION + "/edit/words",
                    "/registration/actions/new",
                    "/registration/actions/whole",
                    "/registration/organisers",
                    "/registration/organisers/" + OwnFixtures.ORGANISER + "/revoke",
                    "/registration/import",
                    "/week/" + Fixtures.TOKEN,
                    "/report/" + Fixtures.TOKEN)) {
                paths.add(path + "?lang=" + language);
            }
        }
        return paths.stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void speaksEachLanguageAndNeedsNoScript(String path) {
        var page = get(path, cookie());
        var html = page.html();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Language")).isEqualTo(path.substring(path.length() - 2));
        assertThat(page.response().body()).doesNotContain("??");
        assertThat(html.text()).doesNotContainPattern("\\{\\d").doesNotContain("plural,");
        assertThat(html.select("script, style, [style], img")).isEmpty();
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        html.select("input:not([type=hidden]), select, textarea:not([hidden])")
                .forEach(field -> assertThat(html.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
        html.select("[aria-describedby]")
                .forEach(field -> Stream.of(field.attr("aria-describedby").split(" "))
                        .forEach(
                                id -> assertThat(html.getElementById(id)).as(id).isNotNull()));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void isKeptByNobody(String path) {
        var page = get(path, cookie());

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.html().select("meta[name=robots][content=noindex]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/registration", "/registration/actions/new", ACTION, ACTION + "/edit", ACTION + "/edit/when"})
    void letsNobodyInWithoutASession(String path) {
        for (var cookie :
                List.of("x=y", "__Host-convoca=", "__Host-convoca=abc.def", "__Host-convoca=" + "a".repeat(5000))) {
            var page = get(path, cookie);
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.html().select("main form")).isEmpty();
        }
        assertThat(EVENTS.asked("GET", ONE)).isEmpty();
    }

    @Test
    void endsTheSessionAfterTwelveHoursAndWhenItsCookieWasChanged() {
        var cookie = cookie();
        assertThat(get("/registration", cookie).status()).isEqualTo(200);
        assertThat(get("/registration", cookie.substring(0, 30) + "A" + cookie.substring(31))
                        .status())
                .isEqualTo(403);

        clock.pass(Duration.ofHours(12).plusSeconds(1));
        assertThat(get("/registration", cookie).status()).isEqualTo(403);
    }

    @Test
    void signsOut() {
        var cookie = cookie();
        var fields = Browser.fields(get("/registration", cookie).html());

        var left = browser.post("/registration/sign-out?lang=en", fields, "Cookie", cookie);

        assertThat(left.status()).isEqualTo(200);
        assertThat(left.header("Set-Cookie")).startsWith("__Host-convoca=;").contains("Max-Age=0");
    }

    @Test
    void tellsTheServiceForWhichRegistrationItAsks() throws Exception {
        get("/registration", cookie());

        var token = EVENTS.asked("GET", API)
                .getLast()
                .headers()
                .get("authorization")
                .substring("Bearer ".length());
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("registration"))
                .isEqualTo(ActionFixtures.REGISTRATION);
    }

    @Test
    void listsTheActionsWithWhereTheyStand() {
        var cards = get("/registration?lang=en", cookie()).html().select(".card");

        assertThat(cards.eachText())
                .containsExactly(
                        "Marcha draft Saturday, 16 January 2027, 18:00 Bilbao Nothing is missing: it can be published. Check and publish",
                        "Without a title draft During the week, day not yet known Still missing: What. Continue");
        assertThat(cards.select("a").first().attr("href")).isEqualTo(ACTION + "?lang=en");
    }

    @Test
    void takesNoFormThatItDidNotMake() {
        var cookie = cookie();

        var posted = browser.post(NEW, Map.of("form", "forged", "title-en", "Mine"), "Cookie", cookie);
        assertThat(posted.status()).isEqualTo(403);
        assertThat(posted.html().getElementById("title-en").val()).isEqualTo("Mine");
        assertThat(browser.post(ACTION + "/submit", Map.of("form", "forged"), "Cookie", cookie)
                        .status())
                .isEqualTo(403);
        assertThat(EVENTS.asked("POST", API)).isEmpty();
        assertThat(EVENTS.asked("POST", ONE + "/submit")).isEmpty();
    }

    @Test
    void hasNoPageForAnotherGroupsAction() {
        var other = "/registration/actions/99999999-9999-4999-8999-999999999999";
        assertThat(get(other, cookie()).status()).isEqualTo(404);
        assertThat(get(other + "/edit", cookie()).status()).isEqualTo(404);
    }
}
