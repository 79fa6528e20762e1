package org.convoca.trials.history;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.trials.system.Http;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** Pages' forms, sent as a browser without JavaScript does. */
final class Forms {

    private Forms() {}

    /** The first form of a page that posts and that the selector finds. */
    static Optional<FormElement> find(String html, String selector) {
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
    static Http.Answer press(FormElement form, URI page, String... headers) {
        var body = form.formData().stream()
                .map(field -> encode(field.key()) + "=" + encode(field.value()))
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
