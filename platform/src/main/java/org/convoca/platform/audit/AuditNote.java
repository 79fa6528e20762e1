package org.convoca.platform.audit;

import jakarta.servlet.ServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an answer’s status does not say: why, or what came of it. */
public final class AuditNote {

    private static final String ATTRIBUTE = "org.convoca.audit.note";
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private AuditNote() {}

    /**
     * Notes it with the entry of this request.
     *
     * @param word in kebab-case, out of a set that the code knows: never what somebody typed
     */
    public static void on(ServletRequest request, String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("a note is one word in kebab-case");
        }
        request.setAttribute(ATTRIBUTE, word);
    }

    static @Nullable String of(ServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
