package org.convoca.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem details object (RFC 9457).
 *
 * @param type {@code /problems/} and the type's slug, relative to the gateway
 * @param errors what is wrong with which field; left out when there is none
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(
                "/problems/" + type.slug(), type.title(), type.status().value(), detail, errors);
    }
}
