package org.convoca.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.gateway.StubService.EVENT;
import static org.convoca.gateway.StubService.NOTIFICATION;
import static org.convoca.gateway.StubService.SIGNATURE;
import static org.convoca.gateway.StubService.answering;

import java.util.List;
import java.util.Map;
import org.convoca.gateway.Browser;
import org.convoca.gateway.GatewayTest;
import org.convoca.gateway.StubCoordinator;
import org.convoca.gateway.StubService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What coordinators' pages and programs may do. */
@GatewayTest
class CoordinatorsApiIT {

    private static final String ALL = "/api/v1/coordination";
    private static final String BEARER = "Bearer " + StubCoordinator.TOKEN;
    private static final String COOKIE = StubCoordinator.cookie(false);

    private Browser browser;

    @BeforeEach
    void newStubs(@LocalServerPort int port) {
        browser = new Browser(port);
        SIGNATURE.reset();
        EVENT.reset();
        NOTIFICATION.reset();
        EVENT.onJson(StubCoordinator.RESOLVE, StubCoordinator.coordinator());
    }

    @Test
    void asksForASessionBeforeAnythingIsPassedOn() {
        SIGNATURE.onJson("GET " + ALL + "/signatures", "{}");

        assertThat(browser.get(ALL + "/signatures").statusCode()).isEqualTo(401);
        EVENT.onJson(StubCoordinator.RESOLVE, StubCoordinator.ended());
        assertThat(browser.get(ALL + "/signatures", "Authorization", BEARER).body())
                .contains("/problems/not-signed-in");
        assertThat(SIGNATURE.seen()).isEmpty();
    }

    @Test
    void saysToTheServiceWhoAsksAndWhatTheyLookAfter() {
        SIGNATURE.on(
                "GET " + ALL + "/signatures",
                answering(200, Map.of("Content-Type", "application/json", "Cache-Control", "max-age=60"), "{}"));

        var answer = browser.get(ALL + "/signatures?mine=true", "Authorization", BEARER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(SIGNATURE.last().uri()).isEqualTo(ALL + "/signatures?mine=true");
        assertThat(SIGNATURE.last().header("Authorization")).doesNotContain(StubCoordinator.TOKEN);
        assertThat(SIGNATURE.last().claim("coordinator")).isEqualTo(StubCoordinator.ID);
        assertThat(SIGNATURE.last().claim("territories")).isEqualTo(List.of("x-basque-country"));
        assertThat(SIGNATURE.last().claim("roles").toString()).contains("reviewer", "coordinator");
    }

    @ParameterizedTest
    @CsvSource({"same-origin, 200", "none, 200", "same-site, 401", "cross-site, 401", "'', 200"})
    void readsByTheCookieForOurOwnPages(String site, int status) {
        SIGNATURE.onJson("GET " + ALL + "/exports/roll.json", "{}");

        var headers = site.isEmpty()
                ? new String[] {"Cookie", COOKIE}
                : new String[] {"Cookie", COOKIE, "Sec-Fetch-Site", site};

        assertThat(browser.get(ALL + "/exports/roll.json", headers).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"same-origin, 200", "none, 401", "same-site, 401", "cross-site, 401", "'', 401"})
    void writesByTheCookieForOurOwnPagesScriptsOnly(String site, int status) {
        var path = ALL + "/signatures/decisions";
        SIGNATURE.onJson("POST " + path, "{\"items\":[]}");

        var headers = site.isEmpty()
                ? new String[] {"Cookie", COOKIE}
                : new String[] {"Cookie", COOKIE, "Sec-Fetch-Site", site};

        assertThat(browser.postJson(path, "{}", headers).statusCode()).isEqualTo(status);
    }

    @Test
    void takesNoFormInPlaceOfJson() {
        var path = ALL + "/signatures/decisions";

        assertThat(browser.postForm(path, "ids=1", "Cookie", COOKIE, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(415);
        assertThat(SIGNATURE.seen()).isEmpty();
    }

    @Test
    void tellsTheLogsOfTwoServicesApart() {
        SIGNATURE.onJson("GET " + ALL + "/decisions", "{\"items\":[{\"what\":\"published\"}]}");
        EVENT.onJson("GET " + ALL + "/decisions", "{\"items\":[{\"what\":\"cancelled\"}]}");

        assertThat(browser.get(ALL + "/decisions/signatures?limit=2", "Authorization", BEARER)
                        .body())
                .contains("published");
        assertThat(SIGNATURE.last().uri()).isEqualTo(ALL + "/decisions?limit=2");
        assertThat(browser.get(ALL + "/decisions/actions", "Authorization", BEARER)
                        .body())
                .contains("cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signatures/not-an-id", "/decisions", "/mails/../me", "/anything"})
    void passesNothingOnThatIsNotListed(String path) {
        assertThat(browser.get(ALL + path, "Authorization", BEARER).statusCode())
                .isIn(400, 404, 405);
        assertThat(List.of(SIGNATURE, NOTIFICATION).stream()
                        .flatMap(service -> service.seen().stream())
                        .map(StubService.Seen::uri))
                .isEmpty();
    }

    @Test
    void saysWhenToComeAgainWhileNobodyKnowsTheSession() {
        EVENT.on(StubCoordinator.RESOLVE, answering(500, Map.of(), ""));

        var answer = browser.get(ALL + "/signatures", "Authorization", BEARER);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void opensASessionByLinkAndCodeTogether() {
        EVENT.onJson(
                "POST /internal/sign-ins/redeem",
                "{\"state\":\"signed-in\",\"session\":\"" + StubCoordinator.TOKEN + "\",\"me\":"
                        + StubCoordinator.me("\"reviewer\"", false) + "}");

        var answer =
                browser.postJson(ALL + "/sessions", "{\"token\":\"Zm9yLXRlc3RzLW9ubHktMDEyMw\",\"code\":\"123456\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains(StubCoordinator.TOKEN, StubCoordinator.ID);
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', /token",
        "'{\"token\":\"short\",\"code\":\"123456\"}', /token",
        "'{\"token\":\"Zm9yLXRlc3RzLW9ubHktMDEyMw\"}', /code",
        "'{\"token\":\"Zm9yLXRlc3RzLW9ubHktMDEyMw\",\"code\":\"123456\"}', /code",
    })
    void saysWhichHalfIsWrong(String body, String pointer) {
        EVENT.onJson("POST /internal/sign-ins/redeem", "{\"state\":\"wrong-code\",\"triesLeft\":4}");

        var answer = browser.postJson(ALL + "/sessions", body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"");
    }
}
