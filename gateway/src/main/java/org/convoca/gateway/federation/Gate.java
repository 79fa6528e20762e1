package org.convoca.gateway.federation;

import java.time.Duration;
import java.util.List;
import org.convoca.gateway.client.Fediverse.Shown;
import org.convoca.gateway.client.Reading;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What all these addresses have in common: without federation there are none of them, and what they show may be read by everybody, from anywhere. */
@Component
class Gate {

    static final String ACTIVITY = "application/activity+json";

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final boolean enabled;

    Gate(FederationProperties properties) {
        enabled = properties.enabled();
    }

    /** @throws ProblemException 404 without federation */
    void check() {
        if (!enabled) {
            throw nothing();
        }
    }

    static ProblemException nothing() {
        return new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
    }

    static ProblemException unavailable() {
        return new ProblemException(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.hint(), List.of(), Reading.LATER);
    }

    static ResponseEntity<String> answer(Shown shown, String type) {
        return switch (shown) {
            case Shown.Document(var json) -> answer(HttpStatus.OK, type, json);
            case Shown.Gone(var json) -> answer(HttpStatus.GONE, type, json);
            case Shown.Nothing _ -> throw nothing();
            case Shown.Unavailable _ -> throw unavailable();
        };
    }

    /** Scripts of other sites may read it too (RFC 7033, section 5). */
    static ResponseEntity<String> answer(HttpStatus status, String type, String body) {
        return ResponseEntity.status(status)
                .header("Access-Control-Allow-Origin", "*")
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(body);
    }
}
