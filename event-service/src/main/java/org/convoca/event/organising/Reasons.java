package org.convoca.event.organising;

import java.util.List;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reads what people write in a few lines, such as why something is done. */
public final class Reasons {

    private static final int LONGEST = 500;

    private Reasons() {}

    /**
     * The text, tidied; null where nobody wrote any.
     *
     * @param pointer to the field, for the answer that refuses it
     * @throws ProblemException when it is too long, or holds markup or what nobody can see
     */
    public static @Nullable String words(String pointer, @Nullable String typed, int longest) {
        var findings = new Findings();
        var words = new PlainText(findings).lines(pointer, typed, longest);
        findings.refuseIfAny();
        return words;
    }

    static String checked(@Nullable String typed) {
        var reason = words("/reason", typed, LONGEST);
        if (reason == null) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Nothing was changed.",
                    List.of(new FieldError("/reason", "required", "Say why; people want to know.")));
        }
        return reason;
    }
}
