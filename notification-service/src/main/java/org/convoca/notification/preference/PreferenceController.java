package org.convoca.notification.preference;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How often a coordinator wants to hear; each sees and changes her own only. */
@RestController
@RequestMapping("/api/v1/coordination/me/digest")
@CalledBy("gateway")
class PreferenceController {

    private final Subscribers subscribers;
    private final Clock clock;

    PreferenceController(Subscribers subscribers, Clock clock) {
        this.subscribers = subscribers;
        this.clock = clock;
    }

    @GetMapping
    PreferenceView chosen(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return PreferenceView.of(SignedIn.of(caller, subscribers));
    }

    @PutMapping
    PreferenceView choose(@RequestBody PreferenceForm form, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var subscriber = SignedIn.of(caller, subscribers);
        var preference = form.check();
        return subscribers
                .change(subscriber.id(), current -> current.choose(preference, now()))
                .map(Stored::state)
                .map(PreferenceView::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
