package org.convoca.trials.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plain HTTP client. It never repeats a request by itself, follows no redirect, and makes an answer of its own of what went wrong. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Http() {}

    /**
     * What came back.
     *
     * @param status 0 when nothing did, or not all of it
     * @param headers by their names in lower case
     */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        static final Answer NONE = new Answer(0, Map.of(), "");

        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }

        /** It may have been done or not: no answer, or one of a server that failed. */
        public boolean isUnknown() {
            return status == 0 || status >= 500;
        }
    }

    public static Answer get(URI address, String... headers) {
        return send("GET", address, BodyPublishers.noBody(), headers);
    }

    public static Answer postJson(URI address, String json, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("POST", address, BodyPublishers.ofString(json), all);
    }

    /** @param headers names and values in turn */
    public static Answer send(String method, URI address, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }
}
