package org.convoca.trials.input;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How texts are shown and sent. */
final class Words {

    private static final int MOST_SHOWN = 80;

    private Words() {}

    /** In plain ASCII and not too long. */
    static String shown(String text) {
        var shown = new StringBuilder();
        text.chars()
                .limit(MOST_SHOWN)
                .forEach(letter -> shown.append(
                        letter >= ' ' && letter < 127
                                ? String.valueOf((char) letter)
                                : String.format(Locale.ROOT, "\\u%04X", letter)));
        return text.length() > MOST_SHOWN ? shown + "… (" + text.length() + ")" : shown.toString();
    }

    /** As a part of a path or a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
