package org.convoca.gateway.page.registration;

import java.util.Locale;
import java.util.UUID;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.session.OrganiserSession;

/** An organiser at work, and in which language. */
record Workspace(OrganiserSession session, Language language) {

    static final String HOME = "/registration";
    static final String ACTIONS = HOME + "/actions";

    UUID registration() {
        return session.registration();
    }

    Locale reader() {
        return language.locale();
    }

    /** The path with the language that the organiser chose. */
    String to(String path) {
        return path + "?lang=" + language.code();
    }

    static String action(UUID id) {
        return ACTIONS + "/" + id;
    }
}
