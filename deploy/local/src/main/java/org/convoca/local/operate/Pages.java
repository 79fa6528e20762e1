package org.convoca.local.operate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.convoca.local.place.Service;
import tools.jackson.databind.JsonNode;

/** Lists of services, page by page: {@code items}, and {@code next} while there is more. */
final class Pages {

    private static final int SIZE = 100;

    private Pages() {}

    /** Shows each item to {@code reader}; how many there were. */
    static int read(Operator operator, String path, Consumer<JsonNode> reader) {
        var count = 0;
        var first = path + (path.contains("?") ? "&" : "?") + "limit=" + SIZE;
        var next = first;
        while (next != null) {
            var page = operator.get(Service.EVENT, next);
            page.path("items").forEach(reader);
            count += page.path("items").size();
            var after = page.path("next");
            next = after.isString() ? first + "&after=" + encoded(after.asString()) : null;
        }
        return count;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A title in whatever language it has. */
    static String title(JsonNode item) {
        return item.path("title")
                .valueStream()
                .findFirst()
                .map(JsonNode::asString)
                .orElse("(no title yet)");
    }

    /** A text, or what to say instead. */
    static String said(JsonNode item, String field, String otherwise) {
        return item.path(field).asString(otherwise);
    }
}
