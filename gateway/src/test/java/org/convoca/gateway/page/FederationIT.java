package org.convoca.gateway.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The ways in for other servers. What is taken from whom, the notification-service says and tests. */
@TestPropertySource(properties = "convoca.federation.enabled=true")
class FederationIT extends WithPages {

    private static final String API = "/internal/federation";
    private static final String ACTOR = "/ap/actors/" + Fixtures.SLUG;
    private static final String FOLLOW = "{\"type\": \"Follow\",  \"summary\": \"¡Ánimo!\"}";
    private static final String ACTIVITY = "application/activity+json";

    private Browser.Shown post(String path, String type, String body) {
        return browser.send(
                "POST",
                path,
                BodyPublishers.ofString(body),
                "Content-Type",
                type,
                "Digest",
                "SHA-256=x",
                "Signature",
                "keyId=\"https://social.example.org/users/ana#main-key\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/.well-known/webfinger?resource=acct:week@convoca.example.org, /webfinger, application/jrd+json",
        "/nodeinfo/2.1, /nodeinfo, application/json",
        "/ap/actors/week, /actors/week, application/activity+json",
        "/ap/actors/week.x-basque-country, /actors/week.x-basque-country, application/activity+json",
        "/ap/actors/week/followers, /actors/week/followers, application/activity+json",
        "/ap/actors/week/outbox, /actors/week/outbox, application/activity+json",
        "/ap/actors/week/outbox?before=1_note.week.opened, /actors/week/outbox, application/activity+json",
        "/ap/events/00000000-0000-0000-0000-000000000001, /things/event.00000000-0000-0000-0000-000000000001, application/activity+json",
        "/ap/notes/week.opened, /things/note.week.opened, application/activity+json"
    })
    void showsWhatThereIsToEverybody(String path, String asked, String type) {
        NOTIFICATIONS.answer("GET " + API + asked, "{\"id\":\"x\"}");

        var shown =
                browser.get(path, "Accept", "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).startsWith(type);
        assertThat(shown.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(shown.response().body()).isEqualTo("{\"id\":\"x\"}");
    }

    @Test
    void handsOnWhomSomebodyLooksForAsTheyWroteIt() {
        NOTIFICATIONS.answer("GET " + API + "/webfinger", "{}");
        browser.get("/.well-known/webfinger?resource=acct%3Aweek%40x.org%26a%3Db");

        assertThat(NOTIFICATIONS.asked("GET", API + "/webfinger"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.query())
                        .isIn("resource=acct%3Aweek%40x.org%26a%3Db", "resource=acct:week@x.org&a=b"));
    }

    @Test
    void describesTheWayToWebFingerAndNodeInfo() {
        assertThat(browser.get("/.well-known/host-meta").response().body())
                .contains("https://convoca.example.org/.well-known/webfinger?resource={uri}");
        assertThat(browser.get("/.well-known/nodeinfo").response().body())
                .contains("https://convoca.example.org/nodeinfo/2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ap/inbox", ACTOR + "/inbox"})
    void handsOnWhatIsPostedByteForByte(String inbox) {
        NOTIFICATIONS.answer("POST " + API + "/inbox", "{\"status\":202}");

        assertThat(post(inbox, ACTIVITY, FOLLOW).status()).isEqualTo(202);
        var handed = NOTIFICATIONS.asked("POST", API + "/inbox").getFirst().body();
        var posted = JsonMapper.shared().readTree(handed);
        assertThat(Base64.getDecoder().decode(posted.path("body").asString())).isEqualTo(FOLLOW.getBytes(UTF_8));
        assertThat(posted.path("target").asString()).isEqualTo(inbox);
        assertThat(posted.path("signature").asString()).startsWith("keyId=");
        assertThat(posted.path("contentType").asString()).isEqualTo(ACTIVITY);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 503})
    void answersAsTheServiceSays(int status) {
        NOTIFICATIONS.answer("POST " + API + "/inbox", "{\"status\":" + status + "}");

        assertThat(post("/ap/inbox", ACTIVITY, FOLLOW).status()).isEqualTo(status);
    }

    @Test
    void takesNoOtherTypesAndNothingLong() {
        assertThat(post("/ap/inbox", "text/plain", FOLLOW).status()).isEqualTo(415);
        assertThat(post("/ap/inbox", ACTIVITY, "x".repeat(33 * 1024)).status()).isEqualTo(413);
        assertThat(post("/ap/inbox", ACTIVITY, "x".repeat(100 * 1024)).status()).isEqualTo(413);
        assertThat(post("/ap/actors/../inbox", ACTIVITY, FOLLOW).status()).isEqualTo(400);
        assertThat(browser.get("/ap/inbox").status()).isEqualTo(405);
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }

    @Test
    void saysWhatIsGoneWhatWasNeverThereAndWhenToComeAgain() {
        NOTIFICATIONS.answer("GET " + API + "/actors/week", 410, "{\"type\":\"Tombstone\"}");
        assertThat(browser.get("/ap/actors/week").status()).isEqualTo(410);
        assertThat(browser.get("/ap/actors/week").response().body()).contains("Tombstone");
        assertThat(browser.get("/ap/actors/nobody").status()).isEqualTo(404);

        NOTIFICATIONS.goDown();
        var later = browser.get("/ap/actors/week");
        assertThat(later.status()).isEqualTo(503);
        assertThat(later.header("Retry-After")).isNotEmpty();
        assertThat(post("/ap/inbox", ACTIVITY, FOLLOW).status()).isEqualTo(503);
    }

    @Test
    void showsPeopleByWhatNameACallIsFollowed() {
        assertThat(browser.get("/es/calls/" + Fixtures.SLUG).response().body())
                .contains("@" + Fixtures.SLUG + "@convoca.example.org")
                .contains("Mastodon o Mobilizon");
        assertThat(browser.get("/en/calls/" + Fixtures.SLUG + "/territories/x-basque-country")
                        .response()
                        .body())
                .contains("@" + Fixtures.SLUG + ".x-basque-country@convoca.example.org");
    }
}
