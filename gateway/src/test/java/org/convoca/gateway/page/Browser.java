package org.convoca.gateway.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Asks as a browser without scripts does, and follows no redirect. */
final class Browser {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;

    Browser(int port) {
        origin = "http://localhost:" + port;
    }

    record Shown(int status, HttpResponse<String> response, Document html) {
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Shown get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    Shown send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(method, body)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Shown(response.statusCode(), response, Jsoup.parse(response.body(), origin + path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Shown post(String path, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), all);
    }

    /** As a form with a file sends it (RFC 7578); a field named {@code file} is one. */
    Shown upload(String path, Map<String, byte[]> parts, String... headers) {
        var boundary = "----boundary";
        var body = new ByteArrayOutputStream();
        parts.forEach((name, content) -> {
            var file = name.equals("file") ? "; filename=\"actions.csv\"\r\nContent-Type: text/csv" : "";
            body.writeBytes(
                    ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "multipart/form-data; boundary=" + boundary;
        return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()), all);
    }

    /** The fields of the page's form that posts, as a browser would send them untouched. */
    static Map<String, String> fields(Document page) {
        var fields = new LinkedHashMap<String, String>();
        var form = page.selectFirst("form[method=post]");
        form.select("input, select, textarea").forEach(field -> {
            var unticked = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
            if (!unticked) {
                fields.put(field.attr("name"), field.is("select") ? selected(field) : field.val());
            }
        });
        return fields;
    }

    private static String selected(org.jsoup.nodes.Element select) {
        var option = select.selectFirst("option[selected]");
        return option == null ? "" : option.val();
    }
}
