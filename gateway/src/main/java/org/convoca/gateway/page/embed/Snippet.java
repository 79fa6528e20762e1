package org.convoca.gateway.page.embed;

import java.util.List;
import org.convoca.gateway.page.embed.Embedding.Embedded;

/**
 * What somebody copies into a page of their own.
 *
 * @param kind {@code count}, {@code sign}, {@code roll}, {@code map}
 * @param path of what the frame shows
 * @param html the frame; sandboxed, so that its page can do less in theirs than a link
 */
record Snippet(String kind, String path, String html) {

    static List<Snippet> all(String origin, Embedded shown) {
        return List.of(
                of("count", "", 320, origin, shown),
                of("sign", "/sign", 900, origin, shown),
                of("roll", "/roll", 640, origin, shown),
                of("map", "/map", 560, origin, shown));
    }

    private static Snippet of(String kind, String below, int height, String origin, Embedded shown) {
        var path = "/embed/" + shown.call().slug() + below + "?lang="
                + shown.language().code();
        var html = """
                <iframe src="%s%s" title="Convoca" width="100%%" height="%d" loading="lazy"
                  sandbox="allow-popups allow-popups-to-escape-sandbox allow-forms" referrerpolicy="no-referrer"></iframe>""".formatted(origin, path, height);
        return new Snippet(kind, path, html);
    }
}
