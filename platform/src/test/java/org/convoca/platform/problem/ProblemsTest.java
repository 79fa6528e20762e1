package org.convoca.platform.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.InternalKeys;
import org.convoca.platform.internal.InternalTokens;
import org.convoca.platform.outbox.OutboxFullException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whatever goes wrong leaves as a problem, and repeats nothing of the request (U-18); and who may call at all (S-12). */
class ProblemsTest {

    private static final String MARK = "do-not-repeat-me";
    private static final String GATEWAY_KEY = InternalKeys.signingKey("gateway.1");
    private static final String STRANGER_KEY = InternalKeys.signingKey("event-service.1");

    private static ConfigurableApplicationContext context;
    private static HttpClient client;
    private static int port;

    record Sent(String name, int number) {}

    record Asked(String q) {}

    @RestController
    @CalledBy("gateway")
    static class ThingController {

        @GetMapping(path = "/things", produces = "application/json")
        List<String> things(@RequestParam(defaultValue = "1") int limit) {
            return List.of("a", "b").subList(0, limit);
        }

        @PostMapping(path = "/things", consumes = "application/json")
        Sent take(@RequestBody Sent sent) {
            return sent;
        }

        @GetMapping("/search")
        String search(@ModelAttribute Asked asked, Locale language) {
            return asked.q() + " in " + language;
        }

        @GetMapping("/typed")
        String typed(@RequestHeader("Wanted") String wanted) {
            return MediaType.parseMediaType(wanted).getType();
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException(MARK);
        }

        @GetMapping("/full")
        String full() {
            throw new OutboxFullException(MARK);
        }

        @GetMapping("/away")
        String away() {
            throw new MongoTimeoutException(MARK);
        }

        @GetMapping("/fields")
        String fields() {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Look again.",
                    List.of(new FieldError("/name", "required", "A name is needed.")));
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
            })
    @Import(ThingController.class)
    static class Service {}

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(Service.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.application.name=some-service",
                        "--convoca.topics.prepare=false",
                        "--convoca.sealing.keyset=" + org.convoca.platform.sealing.SealingKeys.keyset(),
                        "--convoca.sealing.lookup-key=" + org.convoca.platform.sealing.SealingKeys.lookupKey(),
                        "--convoca.internal.audience=some-service",
                        "--convoca.internal.trusted-keys="
                                + InternalKeys.trustedKeys(List.of(GATEWAY_KEY, STRANGER_KEY)),
                        "--logging.level.org.convoca=off",
                        "--logging.level.org.springframework=off");
        port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        context.close();
    }

    private static String authorization(String issuer, String key, String method, String path) {
        return "Bearer "
                + InternalTokens.signedBy(issuer, key, java.time.Clock.systemUTC())
                        .mint("some-service", method, path, Set.of());
    }

    private static HttpResponse<String> call(String method, String path, UnaryOperator<HttpRequest.Builder> more)
            throws Exception {
        var uri = URI.create("http://127.0.0.1:" + port + path);
        var request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.noBody())
                .header("Authorization", authorization("gateway", GATEWAY_KEY, method, uri.getRawPath()));
        return client.send(more.apply(request).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return call(
                "POST",
                "/things",
                request -> request.method("POST", BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json"));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String slug) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(response.body())
                .contains("\"type\":\"/problems/" + slug + "\"", "\"status\":" + status, "\"title\":", "\"detail\":")
                .doesNotContain(MARK, "Exception", "at org.", "timestamp", "trace", "path");
    }

    @Test
    void answersWhatIsAskedAsItShould() throws Exception {
        assertThat(call("GET", "/things?limit=2", request -> request).body()).isEqualTo("[\"a\",\"b\"]");
        assertThat(post("{\"name\":\"x\",\"number\":1}").statusCode()).isEqualTo(200);
    }

    @Test
    void knowsNoSuchPage() throws Exception {
        assertProblem(call("GET", "/" + MARK, request -> request), 404, "not-found");
    }

    @Test
    void namesTheMethodsThatThereAre() throws Exception {
        var response = call("DELETE", "/things", request -> request);
        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("allow")).isPresent();
    }

    @Test
    void offersNoOtherFormat() throws Exception {
        assertProblem(call("GET", "/things", request -> request.header("Accept", "image/png")), 406, "not-acceptable");
    }

    @Test
    void readsNoOtherFormat() throws Exception {
        assertProblem(
                call(
                        "POST",
                        "/things",
                        request -> request.method("POST", BodyPublishers.ofString(MARK))
                                .header("Content-Type", "text/" + MARK)),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "do-not-repeat-me",
                "[]",
                "{\"name\":\"do-not-repeat-me\",\"number\":\"do-not-repeat-me\"}",
                "{\"name\":\"x\",\"number\":1,\"do-not-repeat-me\":2}",
                "{\"name\":\"x\",\"name\":\"y\",\"number\":1}",
                "{\"name\":{\"$gt\":\"do-not-repeat-me\"},\"number\":1}",
                "{\"name\":\"x\",\"number\":99999999999999999999}"
            })
    void refusesABodyThatItCannotRead(String body) throws Exception {
        assertProblem(post(body), 400, "malformed-request");
    }

    @Test
    void refusesABodyThatIsTooDeep() throws Exception {
        assertProblem(post("{\"name\":" + "[".repeat(30) + "]".repeat(30) + "}"), 400, "malformed-request");
    }

    @Test
    void refusesAParameterThatIsNoNumber() throws Exception {
        assertProblem(call("GET", "/things?limit=" + MARK, request -> request), 400, "malformed-request");
    }

    @Test
    void refusesATextThatIsAskedForAsAList() throws Exception {
        assertProblem(call("GET", "/search?q%5B%24gt%5D=" + MARK, request -> request), 400, "malformed-request");
    }

    @Test
    void refusesAHeaderThatNamesNoMediaType() throws Exception {
        assertProblem(call("GET", "/typed", request -> request.header("Wanted", "*/")), 400, "malformed-request");
    }

    @Test
    void understandsWhoReadsManyLanguages() throws Exception {
        var languages = "es," + "eu,".repeat(200) + "fr";
        var answer = call("GET", "/search?q=x", request -> request.header("Accept-Language", languages));
        assertThat(answer.body()).isEqualTo("x in es");
    }

    @Test
    void saysNothingAboutAFailureOfItsOwn() throws Exception {
        assertProblem(call("GET", "/broken", request -> request), 500, "internal-error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/full", "/away"})
    void asksToComeBackWhileTheStoreTakesNothing(String path) throws Exception {
        var response = call("GET", path, request -> request);
        assertProblem(response, 503, "unavailable");
        assertThat(response.headers().firstValue("retry-after")).contains("5");
    }

    @Test
    void pointsAtTheFieldsThatNeedAttention() throws Exception {
        var response = call("GET", "/fields", request -> request);
        assertProblem(response, 422, "invalid-request");
        assertThat(response.body())
                .contains(
                        "\"errors\":[{\"pointer\":\"/name\",\"code\":\"required\",\"message\":\"A name is needed.\"}]");
    }

    @Test
    void refusesALongBodyThatSaysItsLength() throws Exception {
        assertProblem(post("{\"name\":\"" + "x".repeat(65 * 1024) + "\"}"), 413, "body-too-large");
    }

    @Test
    void refusesALongBodyThatComesInChunks() throws Exception {
        var body = ("{\"name\":\"" + "x".repeat(65 * 1024) + "\"}").getBytes(UTF_8);
        assertProblem(
                call(
                        "POST",
                        "/things",
                        request -> request.method(
                                        "POST", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                                .header("Content-Type", "application/json")),
                413,
                "body-too-large");
    }

    @Test
    void readsAShortBodyThatComesInChunks() throws Exception {
        var body = "{\"name\":\"x\",\"number\":1}".getBytes(UTF_8);
        var response = call(
                "POST",
                "/things",
                request -> request.method("POST", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .header("Content-Type", "application/json"));
        assertThat(response.body()).isEqualTo("{\"name\":\"x\",\"number\":1}");
    }

    @Test
    void refusesACallWithoutAToken() throws Exception {
        for (var header : List.of("Bearer x", "Basic eDp5", "Bearer ")) {
            var response = call("GET", "/things", request -> request.setHeader("Authorization", header));
            assertProblem(response, 401, "unauthenticated");
            assertThat(response.headers().firstValue("www-authenticate")).contains("Bearer");
        }
    }

    @Test
    void refusesATokenForAnotherPathOrMethod() throws Exception {
        var elsewhere = authorization("gateway", GATEWAY_KEY, "GET", "/broken");
        assertProblem(
                call("GET", "/things", request -> request.setHeader("Authorization", elsewhere)),
                401,
                "unauthenticated");
        var reading = authorization("gateway", GATEWAY_KEY, "GET", "/things");
        assertProblem(
                call("POST", "/things", request -> request.setHeader("Authorization", reading)),
                401,
                "unauthenticated");
    }

    @Test
    void refusesAComponentThatMayNotCallThis() throws Exception {
        var stranger = authorization("event-service", STRANGER_KEY, "GET", "/things");
        assertProblem(
                call("GET", "/things", request -> request.setHeader("Authorization", stranger)), 403, "forbidden");
    }

    @Test
    void repeatsNothingOfARequestThatTheServerItselfRefuses() throws Exception {
        for (var line : List.of("GET /<" + MARK + "> HTTP/1.1", MARK, "GET /%zz" + MARK + " HTTP/1.1")) {
            var answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain(MARK).doesNotContain("Tomcat/");
        }
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
