package org.convoca.event.organising;

import org.convoca.platform.problem.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a change of a stale version with the action as it stands, so that a person can see both (RFC 9457, section 3.2). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StaleVersionAdvice {

    private final OrganiserViews views;

    StaleVersionAdvice(OrganiserViews views) {
        this.views = views;
    }

    /** @param current the action as it stands; what was sent is with whoever sent it */
    record StaleVersion(String type, String title, int status, String detail, OrganiserView current) {}

    @ExceptionHandler
    ResponseEntity<StaleVersion> stale(StaleVersionException e) {
        var type = ProblemType.CONFLICT;
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new StaleVersion(
                        "/problems/" + type.slug(),
                        type.title(),
                        type.status().value(),
                        "Nothing was changed. Look at both versions and send yours again if it still holds.",
                        views.brief(e.current())));
    }
}
