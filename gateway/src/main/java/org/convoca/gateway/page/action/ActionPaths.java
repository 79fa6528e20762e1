package org.convoca.gateway.page.action;

import java.util.UUID;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/** The paths of pages about street actions. */
public final class ActionPaths {

    static final String ACTIONS = Paths.CALL + "/actions";
    static final String ACTION = Paths.HOME + "/actions/{id:[0-9a-fA-F-]{36}}";
    static final String COMING = ACTION + "/coming";

    private ActionPaths() {}

    /** The street actions of a call. */
    public static String of(Language language, String slug) {
        return Paths.call(language, slug) + "/actions";
    }

    /** One action. */
    public static String of(Language language, UUID id) {
        return "/" + language.code() + "/actions/" + id;
    }

    /** Where one says that one comes. */
    static String coming(Language language, UUID id) {
        return of(language, id) + "/coming";
    }

    /**
     * The id in a path.
     *
     * @throws ProblemException when it is none: then there is no such action
     */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
        }
    }
}
