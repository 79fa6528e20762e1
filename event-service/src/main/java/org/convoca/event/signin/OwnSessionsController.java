package org.convoca.event.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coordinators see where they are signed in, and end what they do not know. */
@RestController
@RequestMapping("/api/v1/coordination/me/sessions")
@CalledBy("gateway")
class OwnSessionsController {

    private final Sessions sessions;

    OwnSessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @param endsAt when it ends if nothing more is asked for */
    record Item(UUID id, String agent, SignInMethod method, Instant beganAt, Instant seenAt, Instant endsAt) {}

    record Items(List<Item> items) {}

    @GetMapping
    ResponseEntity<Items> all(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var items = sessions.of(own(caller)).stream()
                .map(session -> new Item(
                        session.id(),
                        session.agent(),
                        session.method(),
                        session.beganAt(),
                        session.seenAt(),
                        sessions.endOf(session)))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Items(items));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        if (!sessions.end(id, own(caller))) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such session.");
        }
    }

    /** @param except the session that goes on: the one that asks */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(@RequestParam UUID except, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        sessions.endOthers(except, own(caller));
    }

    private static UUID own(Caller caller) {
        var coordination = caller.coordination();
        if (coordination == null) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This is for coordinators.");
        }
        return coordination.coordinator();
    }
}
