package org.convoca.gateway.client;

import java.util.List;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** What we read of a problem (RFC 9457). */
record ProblemView(@Nullable String type, @Nullable List<FieldError> errors) {

    List<FieldError> fieldErrors() {
        return errors == null ? List.of() : errors;
    }

    boolean is(String slug) {
        return type != null && type.endsWith("/" + slug);
    }
}
