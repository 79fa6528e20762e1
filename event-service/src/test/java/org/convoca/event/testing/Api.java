package org.convoca.event.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.internal.OnBehalf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service under test as its callers do. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SERVICE = "event-service";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    public Api(int port) {
        this.port = port;
    }

    public record Answer(int status, String text, HttpResponse<String> whole) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        public String string(String pointer) {
            return json().at(pointer).asString();
        }
    }

    /** What anybody can ask by way of the gateway. */
    public Answer get(String path) {
        return as("gateway", "GET", path, null);
    }

    public Answer as(String issuer, String method, String path, Object body, String... headers) {
        return send(TestIssuers.authorization(issuer, SERVICE, method, pathOf(path)), method, path, body, headers);
    }

    /** On behalf of an organiser of that registration. */
    public Answer organiser(UUID registration, String method, String path, Object body, String... headers) {
        return organiser(new OnBehalf(registration, null), method, path, body, headers);
    }

    public Answer organiser(OnBehalf onBehalf, String method, String path, Object body, String... headers) {
        var authorization = TestIssuers.organisersAuthorization(onBehalf, SERVICE, method, pathOf(path));
        return send(authorization, method, path, body, headers);
    }

    /** On behalf of a coordinator. */
    public Answer coordinator(Coordination coordination, String method, String path, Object body, String... headers) {
        var authorization = TestIssuers.coordinatorsAuthorization(coordination, SERVICE, method, pathOf(path));
        return send(authorization, method, path, body, headers);
    }

    private static String pathOf(String path) {
        return URI.create(path).getRawPath();
    }

    private Answer send(String authorization, String method, String path, Object body, String... headers) {
        var text = body instanceof String string ? string : JSON.writeValueAsString(body);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(text))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
