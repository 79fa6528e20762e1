package org.convoca.gateway.page.registration;

import java.util.Locale;
import java.util.UUID;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.session.OrganiserSession;
import org.convoca.platform.internal.OnBehalf;

/** An organiser at work, and in which language. */
public record Workspace(OrganiserSession session, Language language) {

    /** Where all pages of organisers are. */
    public static final String HOME = "/registration";

    static final String ACTIONS = HOME + "/actions";

    /** Whose actions these are. */
    public OnBehalf organiser() {
        return session.onBehalf();
    }

    /** For whom pages are worded. */
    public Locale reader() {
        return language.locale();
    }

    /** The path with the language that the organiser chose. */
    public String to(String path) {
        return path + "?lang=" + language.code();
    }

    static String action(UUID id) {
        return ACTIONS + "/" + id;
    }
}
