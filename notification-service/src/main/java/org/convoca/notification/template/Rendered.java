package org.convoca.notification.template;

import java.util.Locale;

/**
 * A letter as it is mailed. Print hides it.
 *
 * @param language in which it was written, which may be a fallback
 * @param text the whole letter as plain text
 * @param html the same letter, with the same links, as an HTML document
 */
public record Rendered(Locale language, String subject, String text, String html) {

    @Override
    public String toString() {
        return "Rendered[" + language + ", hidden]";
    }
}
