package org.convoca.event.calendar;

/** Plain text as HTML. */
final class Html {

    private Html() {}

    /** Shows exactly that text, its line breaks included. */
    static String of(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
