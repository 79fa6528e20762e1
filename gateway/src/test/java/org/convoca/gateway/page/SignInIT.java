package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInIT extends WithCoordination {

    private static final String LINK = "/sign-in/" + Fixtures.TOKEN;
    private static final String ASK = "/internal/sign-ins";
    private static final String INSPECT = "/internal/sign-ins/inspect";
    private static final String REDEEM = "/internal/sign-ins/redeem";

    @BeforeEach
    void aMailIsAskedFor() {
        EVENTS.answer("POST " + ASK, 202, "{}");
        linkIs("valid", true);
        EVENTS.answer(
                "POST " + REDEEM,
                "{\"state\":\"signed-in\",\"session\":\"" + StubCoordinator.TOKEN + "\",\"me\":"
                        + StubCoordinator.me("\"reviewer\"", false) + "}");
    }

    private static void linkIs(String state, boolean sameBrowser) {
        EVENTS.answer(
                "POST " + INSPECT,
                "{\"state\":\"" + state + "\",\"sameBrowser\":" + sameBrowser + ",\"locale\":\"en\"}");
    }

    private static void redeemingGives(String state) {
        EVENTS.answer("POST " + REDEEM, "{\"state\":\"" + state + "\",\"triesLeft\":3,\"session\":null,\"me\":null}");
    }

    private Shown ask(String next) {
        var page = browser.get("/sign-in?lang=en&next=" + next);
        var fields = Browser.fields(page.html());
        fields.put("email", " ana@example.org ");
        return browser.post("/sign-in?lang=en", fields);
    }

    private String asking(String next) {
        return cookie(ask(next), "__Host-convoca-sign-in");
    }

    private static String cookie(Shown answer, String name) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    private Shown press(String path, String cookie, Map<String, String> filled) {
        var fields = Browser.fields(browser.get(path, "Cookie", cookie).html());
        fields.putAll(filled);
        return browser.post(path, fields, "Cookie", cookie, "User-Agent", "Mozilla/5.0 (Android 15) Firefox/140.0");
    }

    @Test
    void sendsAMailAndBindsItToTheBrowser() {
        var answer = ask("");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/sign-in/sent?lang=en");
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("__Host-convoca-sign-in=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=900"));
        var sent = sent(EVENTS, "POST", ASK);
        assertThat(sent.get("email").asString()).isEqualTo("ana@example.org");
        assertThat(sent.get("locale").asString()).isEqualTo("en");
        assertThat(asking("")).contains(sent(EVENTS, "POST", ASK).get("browser").asString());
    }

    @Test
    void asksAgainFromTheSameBrowserAsTheSame() {
        var cookie = asking("");
        var fields = Browser.fields(browser.get("/sign-in", "Cookie", cookie).html());
        fields.put("email", "ana@example.org");

        assertThat(cookie(browser.post("/sign-in", fields, "Cookie", cookie), "__Host-convoca-sign-in"))
                .isEqualTo(cookie);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "ana example.org"})
    void saysWhatIsNoAddress(String email) {
        var fields = Browser.fields(browser.get("/sign-in?lang=en").html());
        fields.put("email", email);

        var page = browser.post("/sign-in?lang=en", fields);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().getElementById("email-error").text()).contains("name@example.org");
        assertThat(page.html().getElementById("email").val()).isEqualTo(email);
        assertThat(EVENTS.asked("POST", ASK)).isEmpty();
    }

    @Test
    void keepsTheAddressWhileTheServiceIsAway() {
        EVENTS.goDown();

        var page = ask("");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.html().getElementById("email").val()).isEqualTo("ana@example.org");
    }

    @Test
    void takesNoFormThatItDidNotMake() {
        assertThat(browser.post("/sign-in", Map.of("form", "forged", "email", "ana@example.org"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.post(LINK, Map.of("form", "forged")).status()).isEqualTo(200);
        assertThat(EVENTS.asked("POST", ASK)).isEmpty();
        assertThat(EVENTS.asked("POST", REDEEM)).isEmpty();
    }

    @Test
    void changesNothingByLookingAtTheLink() {
        for (var look : List.of("GET", "HEAD", "OPTIONS")) {
            browser.send(look, LINK, java.net.http.HttpRequest.BodyPublishers.noBody());
        }

        assertThat(EVENTS.asked("POST", REDEEM)).isEmpty();
        var page = browser.get(LINK);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.html().select("script, img, iframe")).isEmpty();
    }

    @Test
    void signsInWithOnePressInTheBrowserThatAsked() {
        var asking = asking("waiting");

        var answer = press(LINK, asking, Map.of());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/coordination/waiting");
        assertThat(cookie(answer, "__Host-convoca-coordinator")).isEqualTo(COOKIE);
        assertThat(cookie(answer, "__Host-convoca-sign-in")).isEqualTo("__Host-convoca-sign-in=");
        var redeemed = sent(EVENTS, "POST", REDEEM);
        assertThat(redeemed.get("token").asString()).isEqualTo(Fixtures.TOKEN);
        assertThat(asking).contains(redeemed.get("browser").asString());
        assertThat(redeemed.get("agent").asString()).isEqualTo("Firefox, Android");
        assertThat(redeemed.has("code")).isFalse();
    }

    @Test
    void endsWhateverSessionWasThereBefore() {
        EVENTS.answer("POST /internal/coordinator-sessions/end", 204, "");

        press(LINK, asking("") + "; __Host-convoca-coordinator=an-older-session-of-this-browser", Map.of());

        assertThat(sent(EVENTS, "POST", "/internal/coordinator-sessions/end")
                        .get("session")
                        .asString())
                .isEqualTo("an-older-session-of-this-browser");
    }

    @Test
    void asksForTheCodeInAnotherBrowser() {
        linkIs("valid", false);
        var page = browser.get(LINK);
        assertThat(page.html().getElementById("code").attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(page.html().getElementById("code").attr("inputmode")).isEqualTo("numeric");

        var answer = press(LINK, "", Map.of("code", "123 456"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(sent(EVENTS, "POST", REDEEM).get("code").asString()).isEqualTo("123456");
    }

    @Test
    void showsTheFieldForTheCodeWhenItTurnsOutToBeNeeded() {
        var asking = asking("");
        redeemingGives("code-needed");

        var page = press(LINK, asking, Map.of());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().getElementById("code")).isNotNull();
        assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12345", "1234567", "abcdef", "''"})
    void wantsSixDigits(String code) {
        var typed = code(code);
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.html().getElementById("code-error").text()).contains("six digits");
        assertThat(EVENTS.asked("POST", REDEEM)).isEmpty();
    }

    private Shown code(String code) {
        var asking = asking("");
        var fields = Browser.fields(
                browser.get("/sign-in/sent?lang=en", "Cookie", asking).html());
        fields.put("code", code);
        return browser.post("/sign-in/code?lang=en", fields, "Cookie", asking);
    }

    @Test
    void signsInByTheCodeAloneWhereItWasAskedForInAnyScript() {
        assertThat(code("١٢٣٤٥٦").status()).isEqualTo(303);

        var redeemed = sent(EVENTS, "POST", REDEEM);
        assertThat(redeemed.get("code").asString()).isEqualTo("123456");
        assertThat(redeemed.has("token")).isFalse();
    }

    @Test
    void saysHowOftenOneMayStillTry() {
        redeemingGives("wrong-code");

        var page = code("123456");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().getElementById("code-error").text()).contains("3 more times");
        assertThat(page.html().getElementById("code").val()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "used, This link has been used",
        "expired, This link no longer works",
        "exhausted, Too many wrong codes",
    })
    void hasAWayOnFromEveryEnd(String state, String heading) {
        redeemingGives(state);

        var page = code("123456");

        assertThat(page.status()).isEqualTo(410);
        assertThat(page.html().selectFirst("h1").text()).isEqualTo(heading);
        assertThat(page.html().select("a.button").attr("href")).isEqualTo("/sign-in?lang=en");
    }

    @ParameterizedTest
    @CsvSource({"used, 410", "expired, 410"})
    void saysOfALinkThatItIsOver(String state, int status) {
        linkIs(state, false);

        var page = browser.get(LINK);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.html().select("form")).isEmpty();
    }

    @Test
    void doesNotKnowAForeignOrAlteredLink() {
        EVENTS.answer("POST " + INSPECT, 404, "{}");

        assertThat(browser.get(LINK).status()).isEqualTo(404);
        assertThat(browser.get("/sign-in/short").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https:evil.example",
                "%2F%2Fevil.example",
                "waiting/../../evil",
                "waiting?x=//evil.example",
                "unlisted"
            })
    void leadsNowhereElse(String next) {
        var asking = asking(java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(press(LINK, asking, Map.of()).header("Location")).isEqualTo("/coordination");
    }

    @Test
    void leadsBackToOneItem() {
        var item = "waiting/signature/6a1d7c3e-0f52-4b8a-9d1e-2b7c5f4e3a10";

        assertThat(press(LINK, asking(item), Map.of()).header("Location")).isEqualTo("/coordination/" + item);
    }

    @Test
    void leavesWhoeverIsSignedInWhereTheyWantedToGo() {
        assertThat(get("/sign-in?next=team").header("Location")).isEqualTo("/coordination/team");
    }

    @Test
    void signsOutHereAndThere() {
        EVENTS.answer("POST /internal/coordinator-sessions/end", 204, "");

        var answer = browser.post("/sign-out?lang=fr", Map.of(), "Cookie", COOKIE);

        assertThat(answer.header("Location")).isEqualTo("/sign-in?done=left&lang=fr");
        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Host-convoca-coordinator=;")
                .contains("Max-Age=0");
        assertThat(EVENTS.asked("POST", "/internal/coordinator-sessions/end")).hasSize(1);
        assertThat(browser.get("/sign-in?done=left&lang=fr")
                        .html()
                        .select(".notice")
                        .text())
                .contains("déconnecté");
    }

    @Test
    void isTakenFromOurOwnPagesOnly() {
        assertThat(browser.post("/sign-out", Map.of(), "Cookie", COOKIE, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
    }
}
