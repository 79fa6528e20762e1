package org.convoca.trials.history;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.trials.system.Http;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** Pages' forms, sent as a browser without JavaScript does. */
public final class Forms {

    private Forms() {}

    /** The first form of a page that posts and that the selector finds. */
    public static Optional<FormElement> find(String html, String selector) {
        return Jsoup.parse(html).select(selector).stream()
                .filter(FormElement.class::isInstance)
                .map(FormElement.class::cast)
                .findFirst();
    }

    /**
     * Sends it with its fields as they are.
     *
     * @param page where it stands
     */
    public static Http.Answer press(FormElement form, URI page, String... headers) {
        return press(form, page, Map.of(), headers);
    }

    /** @param filled values of fields in place of what they hold */
    public static Http.Answer press(FormElement form, URI page, Map<String, String> filled, String... headers) {
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(filled);
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var action = form.attr("action").isEmpty() ? page : page.resolve(form.attr("action"));
        var all = Stream.concat(Stream.of("Content-Type", "application/x-www-form-urlencoded"), Stream.of(headers))
                .toArray(String[]::new);
        return Http.send("POST", action, BodyPublishers.ofString(body), all);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
