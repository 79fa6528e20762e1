package org.convoca.gateway.page.request;

import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;

/** The paths of this package's pages. */
final class RequestPaths {

    static final String REQUEST = Paths.CALL + "/request";
    static final String REQUESTED = Paths.CALL + "/requested";
    static final String LOST_LINK = Paths.CALL + "/lost-link";
    static final String LINK_SENT = Paths.CALL + "/link-sent";

    private RequestPaths() {}

    static String request(Language language, String slug) {
        return Paths.call(language, slug) + "/request";
    }

    static String requested(Language language, String slug) {
        return Paths.call(language, slug) + "/requested";
    }

    static String lostLink(Language language, String slug) {
        return Paths.call(language, slug) + "/lost-link";
    }

    static String linkSent(Language language, String slug) {
        return Paths.call(language, slug) + "/link-sent";
    }
}
