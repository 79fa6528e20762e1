package org.convoca.gateway.page;

import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Component;

/** The paths of localised pages. */
@Component
public class Paths {

    /** A language, with its script where it has several, or something that looks like one. */
    public static final String HOME = "/{lang:[a-z]{2,3}(?:-[A-Z][a-z]{3})?}";

    /** A call. */
    public static final String CALL = HOME + "/calls/{slug:[a-z0-9][a-z0-9-]{0,99}}";

    /** The countries and lands of a call. */
    public static final String TERRITORIES = CALL + "/territories";

    private final Languages languages;

    Paths(Languages languages) {
        this.languages = languages;
    }

    /**
     * The language of a path.
     *
     * @throws ProblemException when the pages do not speak it: then there is no such page
     */
    public Language language(String code) {
        return languages
                .find(code)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no page in that language."));
    }

    /** The path of a call's page. */
    public static String call(Language language, String slug) {
        return "/" + language.code() + "/calls/" + slug;
    }

    /** The path of a call's roll. */
    public static String roll(Language language, String slug) {
        return call(language, slug) + "/roll";
    }

    /** The path of a call's countries and lands. */
    public static String territories(Language language, String slug) {
        return call(language, slug) + "/territories";
    }

    /**
     * The path of what a call has in one territory.
     *
     * @param code the territory's
     */
    public static String territory(Language language, String slug, String code) {
        return territories(language, slug) + "/" + code;
    }
}
