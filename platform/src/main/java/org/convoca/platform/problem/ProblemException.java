package org.convoca.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Leaves a request as a problem; nothing was changed. The detail is one sentence for people and never repeats the input. */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), null);
    }

    public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
        this(type, detail, errors, null);
    }

    /** @param retryAfter sent as {@code Retry-After}, or null for none */
    public ProblemException(ProblemType type, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The same, with each finding said of another field: for a request that came in another shape. */
    public ProblemException about(UnaryOperator<FieldError> field) {
        return new ProblemException(
                type,
                Objects.requireNonNullElse(getMessage(), type.hint()),
                errors.stream().map(field).toList(),
                retryAfter);
    }
}
