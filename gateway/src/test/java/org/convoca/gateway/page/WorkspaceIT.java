package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkspaceIT extends WithPages {

    private static final String LINK = "/registration/" + Fixtures.TOKEN;
    private static final String API = "/api/v1/registrations/" + ActionFixtures.REGISTRATION + "/actions";
    private static final String ONE = API + "/" + ActionFixtures.MARCH;
    private static final String ACTION = "/registration/actions/" + ActionFixtures.MARCH;
    private static final String NEW = "/registration/actions/new?lang=en";

    @BeforeEach
    void anOrganiserWithADraft() {
        EVENTS.answer("POST /internal/links/inspect", OwnFixtures.link("valid"));
        EVENTS.answer("POST /internal/links/open", OwnFixtures.OPENED);
        EVENTS.answer("GET " + API, "{\"items\":[" + OwnFixtures.draft() + "," + OwnFixtures.UNTITLED + "]}");
        EVENTS.answer("GET " + ONE, OwnFixtures.draft());
        EVENTS.answer("POST " + API, 201, OwnFixtures.draft());
        EVENTS.answer("PATCH " + ONE, OwnFixtures.draft());
        EVENTS.answer("GET /api/v1/places", "{\"items\":[]}");
    }

    private String cookie() {
        var page = browser.get(LINK);
        var opened = browser.post(LINK, Browser.fields(page.html()));
        return opened.header("Set-Cookie").split(";", 2)[0];
    }

    private Shown get(String path, String cookie) {
        return browser.get(path, "Cookie", cookie);
    }

    private Shown fill(String path, Map<String, String> filled) {
        var cookie = cookie();
        var fields = new LinkedHashMap<>(Browser.fields(get(path, cookie).html()));
        fields.keySet().removeIf(name -> List.of("pick", "when", "step").contains(name));
        fields.putAll(filled);
        clock.pass(Duration.ofMinutes(1));
        return browser.post(path, fields, "Cookie", cookie);
    }

    private static JsonNode sent(String method, String path) {
        return JsonMapper.builder()
                .build()
                .readTree(EVENTS.asked(method, path).getLast().body());
    }

    static Stream<String> paths() {
        var paths = new ArrayList<String>();
        for (var language : List.of("ar", "en", "es", "fr", "pt")) {
            for (var path : List.of("/registration", LINK, ACTION, ACTION + "/edit", "/registration/actions/new")) {
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
        html.select("input:not([type=hidden]), select, textarea")
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

    @Test
    void changesNothingWhenTheLinkIsOnlyLookedAt() {
        var page = browser.get(LINK);

        assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.html().selectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(EVENTS.asked("POST", "/internal/links/open")).isEmpty();
        assertThat(EVENTS.asked()).noneMatch(asked -> asked.path().contains(Fixtures.TOKEN));
    }

    @Test
    void beginsASessionThatOnlyThisHostAndNoScriptCanRead() {
        var page = browser.get(LINK);
        var opened = browser.post(LINK, Browser.fields(page.html()));

        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.header("Location")).isEqualTo("/registration?lang=es");
        assertThat(opened.header("Set-Cookie"))
                .startsWith("__Host-convoca=")
                .contains("Path=/;", "Max-Age=43200", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @ParameterizedTest
    @CsvSource({"expired, 410", "valid, 200"})
    void saysWhatBecameOfALink(String state, int status) {
        EVENTS.answer("POST /internal/links/inspect", OwnFixtures.link(state));

        assertThat(browser.get(LINK).status()).isEqualTo(status);
    }

    @Test
    void knowsNothingOfAForgedLink() {
        EVENTS.forgetEverything();

        assertThat(browser.get(LINK).status()).isEqualTo(404);
        assertThat(browser.get(LINK).html().select("form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/registration", "/registration/actions/new", ACTION, ACTION + "/edit"})
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
                        "Marcha draft Saturday, 16 January 2027, 18:00 Bilbao",
                        "Without a title draft During the week, day not yet known");
        assertThat(cards.select("a").first().attr("href")).isEqualTo(ACTION + "?lang=en");
    }

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
    void offersToPublishOnlyWhatIsComplete() {
        assertThat(get(ACTION + "?lang=en", cookie()).html().select("form[action*=submit]"))
                .hasSize(1);

        EVENTS.answer("GET " + ONE, OwnFixtures.UNTITLED);
        var page = get(ACTION + "?lang=en", cookie()).html();
        assertThat(page.select("form[action*=submit]")).isEmpty();
        assertThat(page.select("section[aria-labelledby=open] a").eachAttr("href"))
                .containsExactly("/registration/actions/" + ActionFixtures.MARCH + "/edit?lang=en#title-en");
    }

    @ParameterizedTest
    @CsvSource({"submit, POST, /submit, 200", "copy, POST, /copy, 201", "discard, DELETE, '', 204"})
    void doesWhatAButtonSays(String step, String method, String path, int status) {
        EVENTS.answer(method + " " + ONE + path, status, status == 204 ? "" : OwnFixtures.draft());
        var cookie = cookie();
        var form = get(ACTION + "?lang=en", cookie).html().selectFirst("form[action*=" + step + "]");

        var done = browser.post(
                form.attr("action"),
                Map.of("form", form.selectFirst("[name=form]").val()),
                "Cookie",
                cookie);

        assertThat(done.status()).isEqualTo(303);
        assertThat(EVENTS.asked(method, ONE + path)).hasSize(1);
    }

    @Test
    void cancelsWithAReasonAndAsksForOne() {
        EVENTS.answer("GET " + ONE, OwnFixtures.draft().replace("\"draft\"", "\"published\""));
        EVENTS.answer("POST " + ONE + "/cancel", 422, OwnFixtures.problem("/reason", "required", ""));
        var cookie = cookie();
        var form = get(ACTION + "?lang=en", cookie).html().selectFirst("form[action*=cancel]");
        var token = form.selectFirst("[name=form]").val();

        var refused = browser.post(form.attr("action"), Map.of("form", token, "reason", ""), "Cookie", cookie);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().selectFirst(".error-summary a").attr("href")).isEqualTo("#reason");

        EVENTS.answer("POST " + ONE + "/cancel", OwnFixtures.draft().replace("\"draft\"", "\"cancelled\""));
        browser.post(form.attr("action"), Map.of("form", token, "reason", "Lluvia"), "Cookie", cookie);
        assertThat(sent("POST", ONE + "/cancel").get("reason").asString()).isEqualTo("Lluvia");
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
