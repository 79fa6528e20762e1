package org.convoca.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body: {@code /organisation/name}
 * @param code stable, kebab-case: {@code too-long}
 * @param message one English sentence; the input is never repeated in it
 * @param choices what can be answered where the error is a question; left out when there is nothing to choose
 */
public record FieldError(
        String pointer,
        String code,
        String message,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> choices) {

    public FieldError {
        // Left out in JSON, it is read as null.
        choices = List.copyOf(Objects.requireNonNullElse(choices, List.of()));
    }

    public FieldError(String pointer, String code, String message) {
        this(pointer, code, message, List.of());
    }
}
