package org.convoca.gateway.page.roll;

import org.convoca.gateway.client.RollQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where one can go from a page of the roll.
 *
 * @param next the next page, or null on the last
 * @param first the first page, or null on it
 * @param whole as much as one page holds, for printing
 */
record RollLinks(
        @Nullable String next,
        @Nullable String first,
        String whole,
        String csv,
        String json,
        String atom,
        String osdi) {

    private static final int WHOLE = 500;

    /** @param next the API's link to the next page, of which only the mark is taken */
    static RollLinks of(String path, String slug, String language, RollQuery query, @Nullable String next) {
        var api = "/api/v1/calls/" + slug + "/roll";
        return new RollLinks(
                next == null ? null : link(path, query, mark(next), query.limit()),
                query.after() == null ? null : link(path, query, null, query.limit()),
                link(path, query, null, WHOLE),
                link(api + ".csv", query, null, 0),
                link(api + ".json", query, null, 0),
                spoken(link(api + ".atom", query, null, 0), language),
                link(api + ".osdi", query, null, 0));
    }

    /** Feed readers do not say in which language they read. */
    private static String spoken(String link, String language) {
        return and(link) + "lang=" + language;
    }

    private static String and(String link) {
        return link + (link.contains("?") ? "&" : "?");
    }

    private static @Nullable String mark(String next) {
        return UriComponentsBuilder.fromUriString(next).build().getQueryParams().getFirst("after");
    }

    private static String link(String path, RollQuery query, @Nullable String mark, int limit) {
        var uri = UriComponentsBuilder.fromPath(path);
        query.parameters().forEach((name, value) -> {
            if (!name.equals("after") && !name.equals("limit")) {
                uri.queryParam(name, "{" + name + "}");
            }
        });
        if (limit > 0 && limit != 100) {
            uri.queryParam("limit", limit);
        }
        var encoded = uri.encode().buildAndExpand(query.parameters()).toUriString();
        // The mark is as the API wrote it: encoded already.
        return mark == null ? encoded : and(encoded) + "after=" + mark;
    }
}
