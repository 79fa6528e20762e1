package org.convoca.signature.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.convoca.platform.backing.TestIssuers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service under test as its callers do. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Clock clock;

    Api(int port, Clock clock) {
        this.port = port;
        this.clock = clock;
    }

    public Clock clock() {
        return clock;
    }

    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public Answer get(String issuer, String path, String... headers) {
        return send(issuer, "GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    public Answer post(String issuer, String path, Map<String, ?> body, String... headers) {
        return post(issuer, path, JSON.writeValueAsString(body), headers);
    }

    public Answer post(String issuer, String path, String body, String... headers) {
        return json(issuer, "POST", path, body, headers);
    }

    public Answer put(String issuer, String path, Map<String, ?> body) {
        return json(issuer, "PUT", path, JSON.writeValueAsString(body));
    }

    private Answer json(String issuer, String method, String path, String body, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return send(issuer, method, path, HttpRequest.BodyPublishers.ofString(body), all);
    }

    /** Sends exactly these headers and the caller's token. */
    public Answer send(String issuer, String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        return sendAs(
                (verb, raw) -> TestIssuers.authorization(issuer, "signature-service", verb, raw),
                method,
                path,
                body,
                headers);
    }

    /** @param authorization the caller's token, by method and path */
    public Answer sendAs(
            BinaryOperator<String> authorization,
            String method,
            String path,
            HttpRequest.BodyPublisher body,
            String... headers) {
        var uri = URI.create("http://localhost:" + port + path);
        var request = HttpRequest.newBuilder(uri)
                .method(method, body)
                .header("Authorization", authorization.apply(method, uri.getRawPath()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
