package org.convoca.event.organising;

import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Takes the answer of an organiser who is signed in that an action's day, or that it has none, is meant as it stands. */
@RestController
@CalledBy({"gateway", "operator"})
class StaysController {

    private final Access access;
    private final Answering answering;

    StaysController(Access access, Answering answering) {
        this.access = access;
        this.answering = answering;
    }

    /** Saying it twice, or without having been asked, changes nothing. */
    @PostMapping("/api/v1/registrations/{registration}/actions/{action}/stays")
    OrganiserView stays(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String registration,
            @PathVariable String action) {
        return answering.stays(access.group(caller, registration), OrganiserController.id(action));
    }
}
