package org.convoca.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.gateway.StubService.EVENT;
import static org.convoca.gateway.StubService.SIGNATURE;
import static org.convoca.gateway.StubService.answering;

import java.util.Map;
import java.util.UUID;
import org.convoca.gateway.Browser;
import org.convoca.gateway.GatewayTest;
import org.convoca.gateway.StubService.Seen;
import org.convoca.gateway.session.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What organisers' programs, and passers-by, may do. */
@GatewayTest
class OrganisersApiIT {

    private static final String ID = "0b2f1b0e-94a5-4c7e-9c1f-2f1f0c8a7d11";
    private static final String OWN = "/api/v1/registrations/" + ID + "/actions";
    private static final String ATTENDANCE = "/internal/actions/" + ID + "/attendance";

    @Autowired
    Sessions sessions;

    private Browser browser;

    @BeforeEach
    void newStubs(@LocalServerPort int port) {
        browser = new Browser(port);
        SIGNATURE.reset();
        EVENT.reset();
    }

    private String session() {
        return sessions.issue(UUID.fromString(ID), UUID.fromString(ID), "the-call", "es")
                .text();
    }

    @Test
    void asksForASessionBeforeAnythingOfAnOrganiserIsPassedOn() {
        EVENT.onJson("GET " + OWN, "{\"items\":[]}");

        assertThat(browser.get(OWN).statusCode()).isEqualTo(401);
        assertThat(browser.get(OWN, "Authorization", "Bearer " + session() + "x")
                        .body())
                .contains("/problems/not-signed-in");
        assertThat(EVENT.seen()).isEmpty();

        assertThat(browser.get(OWN, "Authorization", "Bearer " + session()).statusCode())
                .isEqualTo(200);
        assertThat(EVENT.last().claim("registration")).isEqualTo(ID);
        assertThat(EVENT.last().header("Authorization")).doesNotContain(session());
    }

    @Test
    void takesTheCookieFromOurOwnPagesOnly() {
        EVENT.onJson("GET " + OWN, "{\"items\":[]}");
        var cookie = "convoca=" + session();

        assertThat(browser.get(OWN, "Cookie", cookie).statusCode()).isEqualTo(401);
        assertThat(browser.get(OWN, "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.get(OWN, "Cookie", cookie, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void opensASessionByTheSecretOfALink() {
        EVENT.onJson(
                "POST /internal/links/open",
                "{\"registration\":\"" + ID + "\",\"organiser\":\"" + ID
                        + "\",\"call\":\"the-call\",\"locale\":\"es\"}");
        EVENT.onJson("GET " + OWN, "{}");

        var answer = browser.postJson("/api/v1/registrations/sessions", "{\"token\":\"Zm9yLXRlc3Rz\"}");

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var session =
                OpenApiDocument.JSON.readTree(answer.body()).get("session").asString();
        assertThat(browser.get(OWN, "Authorization", "Bearer " + session).statusCode())
                .isEqualTo(200);

        EVENT.reset();
        assertThat(browser.postJson("/api/v1/registrations/sessions", "{\"token\":\"forged\"}")
                        .body())
                .contains("unknown-link");
    }

    @Test
    void passesAFileOnAsItIsAndReadsNoOther() {
        EVENT.onJson("POST " + OWN + "/imports", "{\"dryRun\":true}");
        var table = "title,date\r\nMarcha,2027-01-16\r\n" + "#".repeat(200_000);

        var answer = post(OWN + "/imports?format=csv", "text/csv", table);

        assertThat(answer.body()).isEqualTo("{\"dryRun\":true}");
        assertThat(EVENT.last().text()).isEqualTo(table);
        assertThat(EVENT.last().uri()).endsWith("/imports?format=csv");
        assertThat(post(OWN + "/imports", "application/json", "{}").statusCode())
                .isEqualTo(415);
        assertThat(post(OWN + "/imports", "text/csv", "#".repeat(1_200_000)).statusCode())
                .isEqualTo(413);
    }

    private java.net.http.HttpResponse<String> post(String path, String type, String body) {
        return browser.send(browser.to(path, "Authorization", "Bearer " + session(), "Content-Type", type)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void countsAnAddressOnceADayWithoutSayingWhoseItIs() {
        EVENT.onJson("POST " + ATTENDANCE, "{\"coming\":3,\"counted\":true}");
        var path = "/api/v1/actions/" + ID + "/attendance";

        assertThat(browser.ask("POST", path).body()).isEqualTo("{\"coming\":3,\"counted\":true}");
        browser.ask("POST", path);

        assertThat(EVENT.seen().stream().map(Seen::text).distinct().toList())
                .singleElement()
                .asString()
                .matches("\\{\"visitor\":\"[A-Za-z0-9_-]{43}\"}");
        assertThat(browser.ask("POST", path, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);

        EVENT.on("POST " + ATTENDANCE, answering(429, Map.of(), ""));
        assertThat(browser.ask("POST", path).statusCode()).isEqualTo(409);
        EVENT.onJson("DELETE " + ATTENDANCE, "{\"coming\":2,\"counted\":false}");
        assertThat(browser.ask("DELETE", path).body()).isEqualTo("{\"coming\":2,\"counted\":false}");
    }

    @Test
    void asksBothServicesForALostLinkAndTellsNobodyWhatTheyKnow() {
        EVENT.on("POST /api/v1/registrations/links", answering(202, Map.of(), ""));
        SIGNATURE.on("POST /internal/organiser-links/requests", answering(202, Map.of(), ""));

        var answer = browser.postJson(
                "/api/v1/registrations/links", "{\"email\":\"ana@example.org\",\"call\":\"the-call\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(EVENT.last().text()).isEqualTo(SIGNATURE.last().text()).contains("ana@example.org");
        assertThat(browser.postJson("/api/v1/registrations/links", "{}").statusCode())
                .isEqualTo(422);
    }
}
