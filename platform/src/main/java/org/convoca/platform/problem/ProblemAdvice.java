package org.convoca.platform.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what leaves a controller as an exception into a problem. Nothing of the request and no stack trace is ever repeated. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException e) {
        return answer(e.type(), String.valueOf(e.getMessage()), e.errors(), e.retryAfter());
    }

    /** A parameter that goes into a text as if it were a list ({@code q[x]=}), or a header that names no media type: found by reading, not by us. */
    @ExceptionHandler({InvalidPropertyException.class, InvalidMediaTypeException.class})
    ResponseEntity<Object> unreadable() {
        return answer(ProblemType.MALFORMED_REQUEST, ProblemType.MALFORMED_REQUEST.hint(), List.of(), null);
    }

    @ExceptionHandler
    ResponseEntity<Object> anythingElse(Exception e) {
        log.error("a request failed", e);
        return answer(ProblemType.INTERNAL_ERROR, "Please try again later.", List.of(), null);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var type = ProblemType.of(status);
        if (type == ProblemType.INTERNAL_ERROR) {
            log.error("a request failed", e);
        }
        var answer = answer(type, type.hint(), List.of(), null);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers)
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    static ResponseEntity<Object> answer(
            ProblemType type, String detail, List<FieldError> errors, @Nullable Duration retryAfter) {
        var answer = ResponseEntity.status(type.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
        }
        return answer.body(Problem.of(type, detail, errors));
    }
}
