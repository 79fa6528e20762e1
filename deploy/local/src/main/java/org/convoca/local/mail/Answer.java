package org.convoca.local.mail;

import java.util.Optional;

/** What a request gets. */
record Answer(int status, String type, String policy, String body, Optional<String> location) {

    private static final String OWN_PAGE =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** No scripts, no forms, nothing from elsewhere; its links open in a window of their own. */
    private static final String FOREIGN_PAGE =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    static Answer page(String html) {
        return of(200, "text/html; charset=utf-8", OWN_PAGE, html);
    }

    /** HTML that somebody sent. */
    static Answer foreignPage(String html) {
        return of(200, "text/html; charset=utf-8", FOREIGN_PAGE, html);
    }

    static Answer json(String json) {
        return of(200, "application/json", OWN_PAGE, json);
    }

    static Answer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", OWN_PAGE, text);
    }

    static Answer notFound() {
        return text(404, "Not found");
    }

    static Answer seeOther(String location) {
        return new Answer(303, "text/plain; charset=utf-8", OWN_PAGE, "", Optional.of(location));
    }

    private static Answer of(int status, String type, String policy, String body) {
        return new Answer(status, type, policy, body, Optional.empty());
    }
}
