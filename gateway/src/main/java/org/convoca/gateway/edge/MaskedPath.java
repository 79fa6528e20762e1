package org.convoca.gateway.edge;

import java.util.regex.Pattern;

/** A request's path as it may stand in a log. */
final class MaskedPath {

    /** The pages behind mailed links, whose second part is a secret. */
    private static final Pattern LINK = Pattern.compile(
            "(?i)^/+(confirm|disown|withdraw|reconfirm|signature|contact-change|request|registration|week|report|answer"
                    + "|vouch|sign-in|claim|unsubscribe)/.*",
            Pattern.DOTALL);
    /** Nothing of ours that is public is so long and without a dash, a dot or an escape; a token under a mistyped path is. */
    private static final Pattern LIKE_A_TOKEN = Pattern.compile("[A-Za-z0-9_-]{40,}");

    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7e]");
    private static final int LONGEST = 200;

    private MaskedPath() {}

    static String of(String path) {
        var link = LINK.matcher(path);
        var masked = link.matches()
                ? "/" + link.group(1) + "/***"
                : LIKE_A_TOKEN.matcher(path).replaceAll("***");
        var printable = UNPRINTABLE.matcher(masked).replaceAll("?");
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) + "…" : printable;
    }

    /** Whether the path holds a token that must stay out of histories and indexes too. */
    static boolean isSecret(String path) {
        return LINK.matcher(path).matches();
    }
}
