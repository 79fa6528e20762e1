package org.convoca.event.form;

import java.util.ArrayList;
import java.util.List;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/** What was found wrong with a form so far. Not thread-safe. */
public final class Findings {

    private final List<FieldError> errors = new ArrayList<>();

    public void add(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }

    /** @throws ProblemException naming each field that needs attention, none of its input repeated */
    public void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "Nothing was done. Please correct these fields.", errors);
        }
    }
}
