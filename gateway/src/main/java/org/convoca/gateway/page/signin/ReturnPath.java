package org.convoca.gateway.page.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wanted to go before signing in. What comes from outside is only the part after our own path, and only a listed section, so that it can
 * lead nowhere else.
 *
 * @param key {@code waiting}, or {@code waiting/signature/} and an id; empty for the first page
 */
public record ReturnPath(String key) {

    /** Where all pages of coordinators are. */
    public static final String COORDINATION = "/coordination";

    public static final ReturnPath HOME = new ReturnPath("");

    private static final Pattern KEY =
            Pattern.compile("(waiting|review|roll|decisions|digest|team|mails|me|week|exports)"
                    + "(/[a-z]{1,20})?(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?");

    /** The page that a key stands for, or the first one. */
    public static ReturnPath named(@Nullable String key) {
        return key != null && KEY.matcher(key).matches() ? new ReturnPath(key) : HOME;
    }

    /** The page of a path, or the section that it is in. */
    static ReturnPath to(String path) {
        var start = COORDINATION + "/";
        if (!path.startsWith(start)) {
            return HOME;
        }
        var key = path.substring(start.length());
        var whole = named(key);
        return whole.equals(HOME) ? named(key.replaceAll("/.*", "")) : whole;
    }

    public boolean isHome() {
        return key.isEmpty();
    }

    public String path() {
        return isHome() ? COORDINATION : COORDINATION + "/" + key;
    }
}
