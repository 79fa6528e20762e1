package org.convoca.gateway.page.embed;

import java.util.Arrays;
import java.util.List;
import org.convoca.gateway.page.embed.Embedding.Embedded;

/**
 * What somebody copies into a page of their own.
 *
 * @param kind {@code count}, {@code sign}, {@code roll}, {@code map}
 * @param path of what the frame shows
 * @param html the frame
 */
record Snippet(String kind, String path, String html) {

    static List<Snippet> all(String origin, Embedded shown) {
        return Arrays.stream(Frame.values())
                .map(frame -> of(frame, origin, shown))
                .toList();
    }

    /** The one line that lets the frames of a page grow with what they show. */
    static String script(String origin) {
        return "<script src=\"%s/assets/embed.js\" defer></script>".formatted(origin);
    }

    /**
     * The frame, sandboxed, so that its page can do less in theirs than a link.
     *
     * @param address escaped for HTML
     * @param width in CSS pixels, or {@code 100%}
     */
    static String html(String address, String width, int height) {
        return """
                <iframe src="%s" title="Convoca" width="%s" height="%d" loading="lazy"
                  sandbox="allow-popups allow-popups-to-escape-sandbox allow-forms" referrerpolicy="no-referrer"></iframe>""".formatted(address, width, height);
    }

    private static Snippet of(Frame frame, String origin, Embedded shown) {
        var path = frame.path(shown.call().slug()) + "?lang=" + shown.language().code();
        return new Snippet(frame.code(), path, html(origin + path, "100%", frame.height()));
    }
}
