package org.convoca.event.review;

import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What coordinators do with what waits before they decide: ask, and hand on. */
@RestController
@RequestMapping("/api/v1/coordination/{kind:registrations|actions}/{id}")
@CalledBy("gateway")
class LookingAfterController {

    private final Inquiring inquiring;
    private final HandingOn handingOn;

    LookingAfterController(Inquiring inquiring, HandingOn handingOn) {
        this.inquiring = inquiring;
        this.handingOn = handingOn;
    }

    record Words(@Nullable String text) {
        @Override
        public String toString() {
            return "Words[hidden]";
        }
    }

    record Asked(UUID id) {}

    /** @param coordinator null for whoever comes first */
    record Assignee(@Nullable UUID coordinator) {}

    @PostMapping("/questions")
    @ResponseStatus(HttpStatus.CREATED)
    Asked ask(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestBody Words words) {
        return new Asked(inquiring.ask(Authority.of(caller), Kind.ofPath(kind), id, words.text()));
    }

    @PutMapping("/assignee")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOn(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestBody Assignee assignee) {
        handingOn.handOn(Authority.of(caller), Kind.ofPath(kind), id, assignee.coordinator());
    }
}
