package org.convoca.event.organising;

import java.time.Duration;
import java.util.List;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.event.call.KnownCall;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The weeks that groups take part in, and whether they still can. */
@Component
class Weeks {

    private static final Duration SHORTLY = Duration.ofSeconds(5);

    private final KnownCalls calls;

    Weeks(KnownCalls calls) {
        this.calls = calls;
    }

    /** The group's call. Where nothing is known of it yet, its event is on the way. */
    KnownCall of(RegisteredGroup group) {
        return calls.find(group.call())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNAVAILABLE, "The call is not known here yet.", List.of(), SHORTLY));
    }

    /** The week of that call, or null while nothing is known of it. */
    @Nullable
    ActionWeek find(String call) {
        return calls.find(call).map(KnownCall::week).orElse(null);
    }

    void refuseUnlessOpen(RegisteredGroup group) {
        if (!group.isOpen()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "This registration is closed: its signature left the roll.");
        }
        if (!of(group).takesActions()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This call takes no more actions.");
        }
    }
}
