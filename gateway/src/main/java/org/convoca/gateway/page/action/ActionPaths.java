package org.convoca.gateway.page.action;

import java.util.UUID;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;

/** The paths of pages about street actions. */
public final class ActionPaths {

    static final String ACTIONS = Paths.CALL + "/actions";
    static final String ACTION = Paths.HOME + "/actions/{id:[0-9a-fA-F-]{36}}";

    private ActionPaths() {}

    /** The street actions of a call. */
    public static String of(Language language, String slug) {
        return Paths.call(language, slug) + "/actions";
    }

    /** One action. */
    public static String of(Language language, UUID id) {
        return "/" + language.code() + "/actions/" + id;
    }
}
