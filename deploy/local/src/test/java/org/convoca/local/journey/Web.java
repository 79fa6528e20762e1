package org.convoca.local.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A plain HTTP client: what a browser without JavaScript, a script or a mail scanner can do. */
final class Web {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Web() {}

    static HttpResponse<String> send(String method, String address, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, BodyPublishers.noBody(), headers);
    }

    static HttpResponse<String> postJson(String address, String json, String... headers) {
        return send("POST", address, BodyPublishers.ofString(json), with(headers, "application/json"));
    }

    private static String[] with(String[] headers, String contentType) {
        return Stream.concat(Stream.of("Content-Type", contentType), Stream.of(headers))
                .toArray(String[]::new);
    }

    static Document page(HttpResponse<String> response) {
        return Jsoup.parse(response.body(), response.uri().toString());
    }

    /** Fills the page's form that posts, and sends it with its hidden fields as they are. */
    static HttpResponse<String> submit(Document page, Map<String, String> filled) {
        return submit(page, "form[method=post]", filled);
    }

    /** The same for the first form that the selector finds. */
    static HttpResponse<String> submit(Document page, String selector, Map<String, String> filled, String... headers) {
        var form = (FormElement) page.select(selector).first();
        if (form == null) {
            throw new AssertionError("no form " + selector + " on " + page.location() + ": " + page.text());
        }
        var values = form.formData().stream()
                .filter(field -> !filled.containsKey(field.key()))
                .map(field -> pair(field.key(), field.value()));
        var body = Stream.concat(
                        values, filled.entrySet().stream().map(field -> pair(field.getKey(), field.getValue())))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                form.absUrl("action").isEmpty() ? page.location() : form.absUrl("action"),
                BodyPublishers.ofString(body),
                with(headers, "application/x-www-form-urlencoded"));
    }

    private static String pair(String name, String value) {
        return encode(name) + "=" + encode(value);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
