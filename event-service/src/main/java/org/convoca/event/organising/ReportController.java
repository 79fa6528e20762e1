package org.convoca.event.organising;

import java.time.Clock;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what organisers say afterwards. */
@RestController
@CalledBy({"gateway", "operator"})
class ReportController {

    private final Access access;
    private final Ending ending;
    private final OrganiserViews views;
    private final Clock clock;

    ReportController(Access access, Ending ending, OrganiserViews views, Clock clock) {
        this.access = access;
        this.ending = ending;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping("/api/v1/registrations/{registration}/actions/{action}/report")
    OrganiserView report(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String registration,
            @PathVariable String action,
            @RequestBody ReportForm form) {
        var group = access.group(caller, registration);
        var reported = ending.report(group, OrganiserController.id(action), form.checked(clock.instant()));
        return views.of(group, reported);
    }
}
