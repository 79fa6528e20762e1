package org.convoca.local.operate;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.convoca.local.CommandFailure;
import org.convoca.local.place.DataFolder;
import org.convoca.local.place.Ports;
import org.convoca.local.place.Service;
import org.convoca.local.secret.Secrets;
import org.convoca.platform.internal.InternalTokens;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls services as the operator of this system. */
public final class Operator {

    /** A large list is taken in one request. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String JSON = "application/json";

    private final Ports ports;
    private final InternalTokens tokens;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Operator(Ports ports, InternalTokens tokens) {
        this.ports = ports;
        this.tokens = tokens;
    }

    public static Operator of(DataFolder data, Ports ports, Clock clock) {
        var key = Secrets.in(data.secrets()).operatorKey();
        return new Operator(ports, InternalTokens.signedBy(Secrets.OPERATOR, key, clock));
    }

    /** @param path with its query, if any */
    public JsonNode get(Service service, String path) {
        return read(service, send(service, "GET", path, JSON, ""));
    }

    /** Nothing when there is no such thing. */
    public Optional<JsonNode> find(Service service, String path) {
        var response = send(service, "GET", path, JSON, "");
        return response.statusCode() == HttpURLConnection.HTTP_NOT_FOUND
                ? Optional.empty()
                : Optional.of(read(service, response));
    }

    public JsonNode post(Service service, String path, String contentType, String body) {
        return read(service, send(service, "POST", path, contentType, body));
    }

    /** @param headers names and values in turn */
    public JsonNode post(Service service, String path, Object body, String... headers) {
        return read(service, send(service, "POST", path, JSON, json.writeValueAsString(body), headers));
    }

    public JsonNode put(Service service, String path, Object body) {
        return read(service, send(service, "PUT", path, JSON, json.writeValueAsString(body)));
    }

    public JsonNode patch(Service service, String path, Object body) {
        return read(service, send(service, "PATCH", path, JSON, json.writeValueAsString(body)));
    }

    private HttpResponse<String> send(
            Service service, String method, String path, String contentType, String body, String... headers) {
        var address = URI.create(service.address(ports) + path);
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Bearer " + tokens.mint(service.label(), method, address.getRawPath(), Set.of()))
                .header("Content-Type", contentType + "; charset=utf-8")
                .header("Accept", "application/json, application/problem+json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CommandFailure(service.label() + " does not answer: see ./convoca status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.", e);
        }
    }

    private JsonNode read(Service service, HttpResponse<String> response) {
        var answer = parsed(response.body());
        if (response.statusCode() >= 300) {
            throw new CommandFailure(complaint(service, response.statusCode(), answer));
        }
        return answer;
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body.isEmpty() ? "{}" : body);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private static String complaint(Service service, int status, JsonNode problem) {
        var complaint = new StringBuilder("%s refused (%d): %s"
                .formatted(
                        service.label(),
                        status,
                        problem.path("detail").asString(problem.path("title").asString("no reason given"))));
        for (var error : problem.path("errors")) {
            complaint
                    .append("\n  ")
                    .append(error.path("pointer").asString(""))
                    .append(": ")
                    .append(error.path("message").asString(""));
        }
        return complaint.toString();
    }
}
