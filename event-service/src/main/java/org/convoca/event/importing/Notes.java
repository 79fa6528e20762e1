package org.convoca.event.importing;

import java.util.ArrayList;
import java.util.List;
import org.convoca.platform.problem.FieldError;

/** What was noticed while one line was read. Not thread-safe. */
final class Notes {

    private final List<String> assumed = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    /** It was understood all the same; whoever checks the report is told how. */
    void assume(String code, String sentence) {
        assumed.add(code + ": " + sentence);
    }

    /** It was not understood, or must not be. */
    void wrong(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }

    /** It could mean several things. */
    void ask(String pointer, String code, String message, List<String> choices) {
        errors.add(new FieldError(pointer, code, message, choices));
    }

    List<String> assumed() {
        return List.copyOf(assumed);
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
