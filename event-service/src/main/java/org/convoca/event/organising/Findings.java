package org.convoca.event.organising;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/** What was found wrong with a form: what nobody could store, and what can wait until it is submitted. */
final class Findings {

    private final List<FieldError> wrong = new ArrayList<>();
    private final List<FieldError> open = new ArrayList<>();

    /** What cannot stay as it is, not even in a draft. */
    void wrong(String pointer, String code, String message) {
        wrong.add(new FieldError(pointer, code, message));
    }

    /** What has to be settled before it is submitted. */
    void open(String pointer, String code, String message) {
        open.add(new FieldError(pointer, code, message));
    }

    void open(FieldError error) {
        open.add(error);
    }

    List<FieldError> wrong() {
        return List.copyOf(wrong);
    }

    List<FieldError> open() {
        return List.copyOf(open);
    }

    boolean isClean() {
        return wrong.isEmpty() && open.isEmpty();
    }

    void refuseIfWrong() {
        refuse(wrong);
    }

    void refuseIfAny() {
        var all = new ArrayList<>(wrong);
        all.addAll(open);
        refuse(all);
    }

    /** Refuses what is wrong, and what is open in one of those fields. */
    void refuseIfOpen(Set<String> pointers) {
        var some = new ArrayList<>(wrong);
        open.stream().filter(error -> pointers.contains(error.pointer())).forEach(some::add);
        refuse(some);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "Nothing was changed. Please look at these fields.", errors);
        }
    }
}
