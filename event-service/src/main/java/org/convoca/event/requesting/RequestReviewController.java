package org.convoca.event.requesting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoca.event.form.Findings;
import org.convoca.event.registration.RegistrationId;
import org.convoca.event.registration.RegistrationView;
import org.convoca.event.registration.Registrations;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where requests are decided, by an operator until coordinators do. */
@RestController
@RequestMapping("/internal/registrations")
@CalledBy("operator")
class RequestReviewController {

    private static final int MOST = 500;
    private static final int LONGEST_REASON = 1000;

    private final WaitingRequests waiting;
    private final Reviewing reviewing;
    private final Merging merging;
    private final Registrations registrations;

    RequestReviewController(
            WaitingRequests waiting, Reviewing reviewing, Merging merging, Registrations registrations) {
        this.waiting = waiting;
        this.reviewing = reviewing;
        this.merging = merging;
        this.registrations = registrations;
    }

    record Decision(@Nullable String decision, @Nullable String reason) {}

    record Target(@Nullable UUID into) {}

    /** @param status {@code requested}: what waits for a decision, the longest first */
    @GetMapping
    ResponseEntity<WaitingRequests.Page> list(
            @RequestParam(defaultValue = "requested") String status,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        var findings = new Findings();
        if (!status.equals("requested")) {
            findings.add("/status", "unknown-status", "Listed are those that are requested.");
        }
        if (limit < 1 || limit > MOST) {
            findings.add("/limit", "out-of-range", "1 to " + MOST + ".");
        }
        findings.refuseIfAny();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(waiting.page(call, after, limit));
    }

    @PostMapping("/{id}/reviews")
    RegistrationView review(@PathVariable String id, @RequestBody Decision decision) {
        var registration = known(id);
        var decided = switch (Optional.ofNullable(decision.decision()).orElse("")) {
            case "accept" -> reviewing.accept(registration);
            case "decline" -> reviewing.decline(registration, reason(decision.reason()));
            default -> throw refused("/decision", "unknown-decision", "Either accept or decline.");
        };
        return RegistrationView.of(registration, decided);
    }

    private static String reason(@Nullable String typed) {
        var reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) {
            throw refused("/reason", "required", "Whoever asked is told why.");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw refused("/reason", "too-long", "At most " + LONGEST_REASON + " characters.");
        }
        return reason;
    }

    @PostMapping("/{id}/merge")
    RegistrationView merge(@PathVariable String id, @RequestBody Target target) {
        var registration = known(id);
        if (target.into() == null) {
            throw refused("/into", "required", "Say in which registration it goes on.");
        }
        return RegistrationView.of(registration, merging.merge(registration, new RegistrationId(target.into())));
    }

    private RegistrationId known(String id) {
        return RegistrationId.parse(id)
                .filter(parsed -> registrations.find(parsed).isPresent())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such registration."));
    }

    private static ProblemException refused(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, "Nothing was decided.", List.of(new FieldError(pointer, code, message)));
    }
}
