package org.convoca.gateway.page.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.convoca.gateway.page.Language;

/** Where one signs in. */
final class SignInPaths {

    static final String SIGN_IN = "/sign-in";
    static final String SENT = SIGN_IN + "/sent";
    static final String CODE = SIGN_IN + "/code";
    static final String PASSKEY = SIGN_IN + "/passkey";
    static final String ORGANISATION = SIGN_IN + "/organisation";
    static final String RETURN = ORGANISATION + "/return";
    static final String SIGN_OUT = "/sign-out";

    private static final Pattern LANGUAGE = Pattern.compile("(?:.*&)?lang=([a-z]{2,3}(?:-[A-Z][a-z]{3})?)(?:&.*)?");

    private SignInPaths() {}

    static String link(String token) {
        return SIGN_IN + "/" + token;
    }

    /** The page where one signs in to get to another. */
    static String signIn(ReturnPath next, Language language) {
        return toward(next) + (next.isHome() ? "?lang=" : "&lang=") + language.code();
    }

    /** The same in the language that the reader chose, if any was chosen. */
    static String signIn(ReturnPath next, HttpServletRequest request) {
        return inLanguageOf(request, toward(next));
    }

    private static String toward(ReturnPath next) {
        return next.isHome() ? SIGN_IN : SIGN_IN + "?next=" + next.key();
    }

    /** With the language that the request's own address names. */
    static String inLanguageOf(HttpServletRequest request, String path) {
        var query = request.getQueryString();
        var chosen = LANGUAGE.matcher(query == null ? "" : query);
        return chosen.matches() ? path + (path.contains("?") ? "&" : "?") + "lang=" + chosen.group(1) : path;
    }
}
