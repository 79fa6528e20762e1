package org.convoca.gateway.page.claim;

import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;

/** The paths of this package's pages. */
public final class ClaimPaths {

    static final String CLAIM = Paths.CALL + "/claims/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
    static final String CLAIMED = Paths.CALL + "/claimed";

    private ClaimPaths() {}

    /** Where an entry of the roll is claimed; what is appended to it is the signature's id. */
    public static String claims(Language language, String slug) {
        return Paths.call(language, slug) + "/claims/";
    }

    static String claim(Language language, String slug, String id) {
        return claims(language, slug) + id;
    }

    static String claimed(Language language, String slug) {
        return Paths.call(language, slug) + "/claimed";
    }
}
