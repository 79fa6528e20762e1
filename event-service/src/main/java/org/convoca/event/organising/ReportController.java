package org.convoca.event.organising;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convoca.event.action.Report;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what organisers say afterwards. */
@RestController
@CalledBy({"gateway", "operator"})
class ReportController {

    private static final int MOST_PEOPLE = 10_000_000;
    private static final int MOST_LINKS = 10;

    private final Access access;
    private final Organising organising;
    private final OrganiserViews views;
    private final Clock clock;

    ReportController(Access access, Organising organising, OrganiserViews views, Clock clock) {
        this.access = access;
        this.organising = organising;
        this.views = views;
        this.clock = clock;
    }

    /** @param attendance how many came */
    record ReportForm(
            @Nullable Integer attendance, @Nullable List<String> links) {}

    @PostMapping("/api/v1/registrations/{registration}/actions/{action}/report")
    OrganiserView report(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String registration,
            @PathVariable String action,
            @RequestBody ReportForm form) {
        var group = access.group(caller, registration);
        return views.of(group, organising.report(group, OrganiserController.id(action), checked(form)));
    }

    private Report checked(ReportForm form) {
        var findings = new Findings();
        var attendance = form.attendance();
        if (attendance != null && (attendance < 0 || attendance > MOST_PEOPLE)) {
            findings.wrong("/attendance", "out-of-range", "Between 0 and " + MOST_PEOPLE + ".");
        }
        var typed = form.links() == null ? List.<String>of() : form.links();
        if (typed.size() > MOST_LINKS) {
            findings.wrong("/links", "too-many", "At most " + MOST_LINKS + " links.");
        }
        var links = new ArrayList<String>();
        for (var at = 0; at < Math.min(typed.size(), MOST_LINKS); at++) {
            var address = WebAddress.parse(Objects.requireNonNullElse(typed.get(at), ""));
            address.ifPresent(links::add);
            if (address.isEmpty()) {
                findings.wrong("/links/" + at, "not-a-web-address", "A web address starts with https:// or http://.");
            }
        }
        findings.refuseIfAny();
        return new Report(attendance, links, clock.instant());
    }
}
