package org.convoca.platform.text;

import java.util.regex.Pattern;

/**
 * Whether a text is harmless in a mail's header. What holds a line break or another control character is refused, not cleaned; and so is what would
 * hold one after decoding percent signs, HTML references or MIME words, since some program on the way may decode them.
 */
final class HeaderSafety {

    private static final Pattern HIDDEN = Pattern.compile(
            "%(?:25){0,4}(?:[01][0-9a-f]|7f)" // percent-encoded control, perhaps encoded again
                    + "|&#0*(?:[0-9]|[12][0-9]|3[01]|127)(?![0-9])" // decimal reference to a control
                    + "|&#x0*(?:[01]?[0-9a-f]|7f)(?![0-9a-f])" // hexadecimal reference
                    + "|&(?:newline|tab);" // HTML 5 names
                    + "|=\\?[^?\\s]{1,40}\\?[bq]\\?", // MIME encoded word (RFC 2047)
            Pattern.CASE_INSENSITIVE);

    private HeaderSafety() {}

    static boolean isSafe(String text) {
        return text.codePoints().noneMatch(HeaderSafety::breaksLines)
                && !HIDDEN.matcher(text).find();
    }

    private static boolean breaksLines(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
