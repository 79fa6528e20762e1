package org.convoca.signature.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.call.TextWeight;
import org.convoca.signature.call.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The declaration in one language as a convener rewrites it.
 *
 * @param weight {@code minor} or {@code major}; may be left out for a language in which there is no text yet
 * @param note what was changed, for everybody to read, or null
 * @param version that was looked at; 0 or left out for a language in which there is no text yet
 */
record TextForm(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable String weight,
        @Nullable String note,
        @Nullable Integer version) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 1_000;
    /** With the most versions of a call it stays well below what one document holds (16 MB). */
    private static final int LONGEST_BODY = 30_000;

    private static final int LONGEST_NOTE = 500;

    /** A form in which nothing is missing. */
    record Checked(
            Wording wording, TextWeight weight, @Nullable String note, int looked) {}

    /**
     * @param first whether there is no text in that language yet
     * @throws ProblemException naming each field that needs attention
     */
    Checked checked(boolean first) {
        var errors = new ArrayList<FieldError>();
        needed("/title", title, LONGEST_TITLE, errors);
        needed("/summary", summary, LONGEST_SUMMARY, errors);
        needed("/body", body, LONGEST_BODY, errors);
        tooLong("/note", note, LONGEST_NOTE, errors);
        var heavy = "major".equals(weight);
        if (!first && !heavy && !"minor".equals(weight)) {
            errors.add(new FieldError("/weight", "required", "Say whether the change is minor or major."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The text was not changed.", errors);
        }
        return new Checked(
                new Wording(words(title), words(summary), words(body)),
                heavy && !first ? TextWeight.MAJOR : TextWeight.MINOR,
                note == null || note.isBlank() ? null : words(note),
                version == null ? 0 : version);
    }

    private static void needed(String pointer, @Nullable String typed, int most, List<FieldError> errors) {
        if (typed == null || typed.isBlank()) {
            errors.add(new FieldError(pointer, "required", "This is needed."));
        } else {
            tooLong(pointer, typed, most, errors);
        }
    }

    private static void tooLong(String pointer, @Nullable String typed, int most, List<FieldError> errors) {
        if (typed != null && typed.codePointCount(0, typed.length()) > most) {
            errors.add(new FieldError(pointer, "too-long", "At most " + most + " characters."));
        }
    }

    /** Browsers send line ends as CRLF; readers and diffs want one kind. */
    private static String words(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }
}
