package org.convoca.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.gateway.StubService.SIGNATURE;
import static org.convoca.gateway.StubService.answering;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.gateway.Browser;
import org.convoca.gateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class EdgeIT {

    private static final String SIGN = "/api/v1/calls/the-call/signatures";
    private static final int MOST = 64 * 1024;

    private Browser browser;
    private int port;

    @BeforeEach
    void newStub(@LocalServerPort int port) {
        this.port = port;
        browser = new Browser(port);
        SIGNATURE.reset();
        SIGNATURE.on("POST " + SIGN, answering(202, Map.of("Content-Type", "application/json"), "{}"));
    }

    @Test
    void takesABodyOfTheLargestSize() {
        var answer = browser.postJson(SIGN, "\"" + "x".repeat(MOST - 2) + "\"");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(SIGNATURE.last().body()).hasSize(MOST);
    }

    @Test
    void refusesALargerBodyBeforeTheServiceSeesIt() {
        assertTooLarge(browser.postJson(SIGN, "\"" + "x".repeat(MOST) + "\""));
    }

    @Test
    void refusesALargerBodyInChunksToo() {
        var chunks = new byte[MOST + 1];
        assertTooLarge(browser.send(browser.to(SIGN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(chunks)))));
    }

    @Test
    void passesASmallBodyInChunksOn() {
        var chunks = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        var answer = browser.send(browser.to(SIGN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(chunks))));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(SIGNATURE.last().text()).isEqualTo("{\"a\":1}");
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertProblem(answer, 413, "body-too-large");
        assertThat(SIGNATURE.seen()).isEmpty();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"/problems/" + slug + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data; boundary=x",
                "text/html;charset=utf-8"
            })
    void refusesOtherContentTypes(String type) {
        var answer =
                browser.send(browser.to(SIGN).header("Content-Type", type).POST(BodyPublishers.ofString("name=x")));

        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(SIGNATURE.seen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/calls/the-call",
        "GET, /api/v1/nothing",
        "DELETE, /api/v1/calls/the-call",
        "GET, /no-such-page",
        "GET, /api/v1/calls/..%2f",
        "GET, /a%ZZ",
        "GET, /a|b",
        "TRACE, /",
        "BREW, /pot",
    })
    void tellsBrowsersToBeCarefulWithEveryAnswer(String method, String path) throws Exception {
        var head = rawHead(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(head)
                .contains(
                        "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'")
                .contains("x-content-type-options: nosniff")
                .contains("referrer-policy: no-referrer")
                .contains("permissions-policy: ")
                .contains("cross-origin-opener-policy: same-origin")
                .contains("cross-origin-resource-policy: same-origin")
                .doesNotContain("server: ")
                .doesNotContain("set-cookie");
        assertThat(head.split("content-security-policy", -1)).as("only once").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /a|b HTTP/1.1", "GET /a%ZZ HTTP/1.1", "GET / HTTP/1.1\r\nHost: again", "GET / HTTP/9.9"})
    void answersEvenWhatTheContainerRefusesWithAProblem(String start) throws Exception {
        var answer = raw(start + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"/problems/")
                .doesNotContain("<");
    }

    private String raw(String request) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private String rawHead(String request) throws Exception {
        var lines = raw(request).split("\r\n\r\n", 2)[0].split("\r\n");
        return Stream.of(lines)
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)
                        + line.substring(line.indexOf(':')))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void doesNotRepeatWhatAServiceSaysAboutItself() {
        SIGNATURE.on(
                "GET /api/v1/calls/talkative",
                answering(
                        200,
                        Map.of(
                                "Server",
                                "x",
                                "X-Powered-By",
                                "y",
                                "Set-Cookie",
                                "a=b",
                                "Referrer-Policy",
                                "unsafe-url"),
                        "{}"));

        var headers = browser.get("/api/v1/calls/talkative").headers().map();

        assertThat(headers).doesNotContainKeys("server", "x-powered-by", "set-cookie");
        assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 404",
        "Sec-Fetch-Site, none, 404",
        "Origin, https://evil.example.org, 403",
        "Origin, http://localhost:8080, 404",
        "Origin, http://localhost:8081, 403",
        "Origin, null, 404",
        "X-Nothing, x, 404",
    })
    void takesFormsOfItsOwnPagesOnly(String header, String value, int status) {
        assertThat(browser.postForm("/no/such/form", "a=b", header, value).statusCode())
                .isEqualTo(status);
    }

    @Test
    void believesTheBrowserRatherThanTheOriginWhereBothCome() {
        var answer = browser.postForm(
                "/no/such/form", "a=b", "Sec-Fetch-Site", "cross-site", "Origin", "http://localhost:8080");

        assertProblem(answer, 403, "forbidden");
    }

    @Test
    void keepsPagesBehindMailedLinksOutOfHistoriesAndIndexes() {
        var headers = browser.get("/confirm/abc").headers();

        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void writesALineWithTheRequestsIdAndNothingSecret() {
        var token = "q7mJ8s0Zt5k1Yx-3vB9dLw_2aHfGcE4nRpTuIoXyZ6M";
        var lines = new ListAppender<ILoggingEvent>();
        lines.list = new CopyOnWriteArrayList<>();
        lines.start();
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var log = (Logger) LoggerFactory.getLogger(RequestLog.class);
        root.addAppender(lines);
        log.setLevel(Level.INFO);
        try {
            var answer = browser.get("/confirm/" + token + "?email=ana%40example.org", "Referer", "http://x/" + token);

            var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
            // The line is written when the answer is out already.
            await().untilAsserted(() -> assertThat(lines.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anySatisfy(line -> assertThat(line)
                            .matches("GET /confirm/\\*\\*\\* 404 in \\d+ ms, request " + id
                                    + " from 127\\.0\\.0\\.0/24")));
            assertThat(lines.list.toString()).doesNotContain(token).doesNotContain("ana");
        } finally {
            log.setLevel(null);
            root.detachAppender(lines);
        }
    }
}
