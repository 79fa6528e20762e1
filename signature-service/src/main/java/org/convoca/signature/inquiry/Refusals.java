package org.convoca.signature.inquiry;

import java.util.List;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/** What is wrong with what a reviewer, or whoever answers, typed. */
final class Refusals {

    private Refusals() {}

    static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, "Nothing was kept.", List.of(new FieldError(pointer, code, message)));
    }

    /** The words without white space at the ends, or null where there are none. */
    static @Nullable String words(String pointer, @Nullable String typed, int most) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.strip();
        if (text.codePointCount(0, text.length()) > most) {
            throw invalid(pointer, "too-long", "At most " + most + " characters.");
        }
        return text;
    }

    static String required(String pointer, @Nullable String typed, int most) {
        var text = words(pointer, typed, most);
        if (text == null) {
            throw invalid(pointer, "required", "Some words are needed.");
        }
        return text;
    }

    static void ifTooMany(List<?> items) {
        if (items.size() >= Dossier.MOST) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "There are " + Dossier.MOST + " already; that must do for a decision.");
        }
    }
}
