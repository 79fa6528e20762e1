package org.convoca.platform.problem;

import org.springframework.http.HttpStatus;

/** All problem types (RFC 9457). Their {@code type} is {@code /problems/} and {@link #slug}, where the gateway explains them. */
public enum ProblemType {
    MALFORMED_BODY("malformed-body", HttpStatus.BAD_REQUEST, "The request body cannot be read"),
    INVALID_REQUEST("invalid-request", HttpStatus.UNPROCESSABLE_CONTENT, "Some fields need attention"),
    UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED, "The request is not signed by a trusted component"),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "This is not allowed"),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "There is nothing here"),
    CALL_NOT_FOUND("call-not-found", HttpStatus.NOT_FOUND, "There is no such call"),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "This method is not offered here"),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "None of the accepted formats is offered"),
    CALL_NOT_OPEN("call-not-open", HttpStatus.CONFLICT, "The call cannot be signed now"),
    CONFLICT("conflict", HttpStatus.CONFLICT, "Somebody changed it in the meantime"),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused", HttpStatus.CONFLICT, "This Idempotency-Key came with another request"),
    BODY_TOO_LARGE("body-too-large", HttpStatus.CONTENT_TOO_LARGE, "The request body is too large"),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This content type is not read here"),
    TOO_MANY_REQUESTS("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    INTERNAL_ERROR("internal-error", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Not available at the moment");

    private final String slug;
    private final HttpStatus status;
    private final String title;

    ProblemType(String slug, HttpStatus status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    public String slug() {
        return slug;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }
}
