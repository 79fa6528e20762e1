package org.convoca.gateway.page.embed;

import java.util.Locale;

/** What of a call can be shown in the frame of another site. */
enum Frame {
    COUNT("", 320),
    SIGN("/sign", 900),
    ROLL("/roll", 640),
    MAP("/map", 560);

    /** How wide it is where nobody says: in most columns of text. */
    static final int WIDTH = 600;

    private final String below;
    private final int height;

    Frame(String below, int height) {
        this.below = below;
        this.height = height;
    }

    /** As in the keys of texts. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The path of the page that is framed. */
    String path(String slug) {
        return "/embed/" + slug + below;
    }

    /** In CSS pixels, where nothing sizes the frame. */
    int height() {
        return height;
    }
}
