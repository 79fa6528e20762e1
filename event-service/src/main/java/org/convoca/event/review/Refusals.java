package org.convoca.event.review;

import java.util.List;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/** Why something is not done. */
final class Refusals {

    private Refusals() {}

    /** Also for what there is elsewhere: nobody learns what other territories have. */
    static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is nothing here that you look after.");
    }

    static ProblemException notWaiting() {
        return conflict("This does not wait for a decision any more.");
    }

    static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }

    static ProblemException forbidden(String detail) {
        return new ProblemException(ProblemType.FORBIDDEN, detail);
    }

    static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, "Nothing was changed.", List.of(new FieldError(pointer, code, message)));
    }
}
