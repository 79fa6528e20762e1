package org.convoca.notification.federation;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The little HTML that other servers show; what people wrote becomes text in it. */
final class Html {

    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    /** Empty lines part paragraphs. */
    static String paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .filter(part -> !part.isBlank())
                .map(part -> "<p>" + escaped(part.strip()).replaceAll("\\R", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    static String link(String address, String relation) {
        var href = escaped(address);
        return "<a href=\"" + href + "\" rel=\"" + relation + "\">" + href.replaceFirst("^https?://", "") + "</a>";
    }
}
