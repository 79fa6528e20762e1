package org.convoca.event.organising;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that organisers write: any script, no HTML, nothing that turns around or hides what stands beside it. */
final class PlainText {

    /** A tag, a comment or a reference, as a browser would see one. */
    private static final Pattern HTML = Pattern.compile("<[/!?a-zA-Z]|&(?:#[0-9xX]|[a-zA-Z]{2,31};)");

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final Findings findings;

    PlainText(Findings findings) {
        this.findings = findings;
    }

    /** The text in NFC without white space at its ends, or null where nothing is left of it or it was refused. */
    @Nullable
    String line(String pointer, @Nullable String typed, int longest) {
        return checked(pointer, typed, longest, false);
    }

    /** The same for text of several lines. */
    @Nullable
    String lines(String pointer, @Nullable String typed, int longest) {
        return checked(pointer, typed == null ? null : typed.replace("\r\n", "\n"), longest, true);
    }

    private @Nullable String checked(String pointer, @Nullable String typed, int longest, boolean severalLines) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > longest) {
            findings.wrong(pointer, "too-long", "This has at most " + longest + " characters.");
            return null;
        }
        if (text.codePoints().anyMatch(point -> isHidden(point) && !(severalLines && point == '\n'))) {
            findings.wrong(pointer, "not-allowed-characters", "This holds characters that nobody can see.");
            return null;
        }
        if (HTML.matcher(text).find()) {
            findings.wrong(
                    pointer, "html-not-allowed", "This is plain text; web addresses become links by themselves.");
            return null;
        }
        return text;
    }

    /** Controls, bidirectional overrides and isolates, zero-width spaces, tags, private use; not the joiners that some scripts need. */
    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.FORMAT -> point != ZERO_WIDTH_NON_JOINER && point != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
