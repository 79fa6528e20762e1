package org.convoca.gateway.federation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import org.convoca.gateway.client.Fediverse;
import org.convoca.gateway.client.Reading;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what other servers post, as it comes: the notification-service checks who signed it. */
@RestController
class InboxController {

    /** To follow and to leave needs one or two KiB; what is longer is of no concern here. */
    private static final int LARGEST = 32 * 1024;

    private final Gate gate;
    private final Fediverse fediverse;

    InboxController(Gate gate, Fediverse fediverse) {
        this.gate = gate;
        this.fediverse = fediverse;
    }

    @PostMapping(
            path = {"/ap/inbox", ActorController.ACTOR + "/inbox"},
            consumes = {Gate.ACTIVITY, "application/ld+json", "application/json"})
    ResponseEntity<Void> take(HttpServletRequest request, @RequestBody byte[] body) {
        gate.check();
        if (body.length > LARGEST) {
            throw new ProblemException(
                    ProblemType.BODY_TOO_LARGE, "At most " + LARGEST / 1024 + " KiB are read of an activity.");
        }
        return switch (fediverse.take(posted(request, body))) {
            case Reading.Found<Fediverse.Received> found ->
                ResponseEntity.status(found.value().status()).build();
            case Reading.Missing<Fediverse.Received> _ -> throw Gate.nothing();
            case Reading.Unavailable<Fediverse.Received> _ -> throw Gate.unavailable();
        };
    }

    private static Fediverse.Posted posted(HttpServletRequest request, byte[] body) {
        var query = request.getQueryString();
        return new Fediverse.Posted(
                query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
                request.getHeader(HttpHeaders.DATE),
                request.getHeader("Digest"),
                request.getHeader(HttpHeaders.CONTENT_TYPE),
                request.getHeader("Signature"),
                Base64.getEncoder().encodeToString(body));
    }
}
