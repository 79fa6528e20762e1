package org.convoca.platform.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** All problem types (RFC 9457). Their {@code type} is {@code /problems/} and {@link #slug}, where the gateway explains them. */
public enum ProblemType {
    MALFORMED_REQUEST("malformed-request", HttpStatus.BAD_REQUEST, "The request cannot be read"),
    INVALID_REQUEST("invalid-request", HttpStatus.UNPROCESSABLE_CONTENT, "Some fields need attention"),
    UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED, "The request is not signed by a trusted component"),
    NOT_SIGNED_IN("not-signed-in", HttpStatus.UNAUTHORIZED, "A session is needed"),
    UNKNOWN_KEY("unknown-key", HttpStatus.UNAUTHORIZED, "This key does not work"),
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
    SWITCHED_OFF("switched-off", HttpStatus.SERVICE_UNAVAILABLE, "Switched off for a while"),
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

    /** A detail that fits whenever there is nothing more to say. */
    public String hint() {
        return title + ".";
    }

    /** The type for a status that the framework chose; what is not listed is a bad request or an error of ours. */
    public static ProblemType of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status.is4xxClientError() ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
