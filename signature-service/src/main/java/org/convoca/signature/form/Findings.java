package org.convoca.signature.form;

import java.util.ArrayList;
import java.util.List;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/** What was found wrong with a form so far. */
final class Findings {

    private final List<FieldError> errors = new ArrayList<>();

    void add(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }

    /** @param undone what was not done because of it, in a sentence */
    void refuseIfAny(String undone) {
        refuseIfAny(undone, "");
    }

    /** @param part whose fields are named without it */
    void refuseIfAny(String undone, String part) {
        if (!errors.isEmpty()) {
            var named = errors.stream()
                    .map(error ->
                            new FieldError(error.pointer().substring(part.length()), error.code(), error.message()))
                    .toList();
            throw new ProblemException(ProblemType.INVALID_REQUEST, undone + " Please correct these fields.", named);
        }
    }
}
