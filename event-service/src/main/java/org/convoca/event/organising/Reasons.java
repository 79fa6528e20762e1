package org.convoca.event.organising;

import java.util.List;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reads why something is done. */
final class Reasons {

    private static final int LONGEST = 500;

    private Reasons() {}

    static String checked(@Nullable String typed) {
        var findings = new Findings();
        var reason = new PlainText(findings).lines("/reason", typed, LONGEST);
        findings.refuseIfAny();
        if (reason == null) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Nothing was changed.",
                    List.of(new FieldError("/reason", "required", "Say why; people want to know.")));
        }
        return reason;
    }
}
