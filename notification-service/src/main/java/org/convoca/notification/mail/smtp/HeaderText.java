package org.convoca.notification.mail.smtp;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Text that may stand in a header: without controls or line separators, also after each way by which a mail program might decode it. What holds one
 * is refused and not cleaned, since it was put there on purpose.
 */
record HeaderText(String value) {

    private static final int DEEPEST = 4;
    private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Set<Integer> SEPARATORS =
            Set.of((int) Character.CONTROL, (int) Character.LINE_SEPARATOR, (int) Character.PARAGRAPH_SEPARATOR);

    /** @throws UnsafeHeaderException when it does not fit */
    static HeaderText of(String header, String value) {
        if (isUnsafe(value, DEEPEST)) {
            throw new UnsafeHeaderException(header);
        }
        return new HeaderText(value);
    }

    private static boolean isUnsafe(String text, int deeper) {
        if (text.codePoints().anyMatch(point -> SEPARATORS.contains(Character.getType(point)))) {
            return true;
        }
        return deeper > 0
                && (changesIntoUnsafe(text, percentDecoded(text), deeper)
                        || changesIntoUnsafe(text, wordDecoded(text), deeper)
                        || changesIntoUnsafe(text, HtmlUtils.htmlUnescape(text), deeper));
    }

    private static boolean changesIntoUnsafe(String text, String decoded, int deeper) {
        return !decoded.equals(text) && isUnsafe(decoded, deeper - 1);
    }

    private static String percentDecoded(String text) {
        return PERCENT.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private static String wordDecoded(String text) {
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException e) {
            return text;
        }
    }
}
