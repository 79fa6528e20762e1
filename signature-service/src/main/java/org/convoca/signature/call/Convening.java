package org.convoca.signature.call;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoca.contracts.call.CallStatus;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What conveners do with a call: send it out, change it, take it back. */
@Service
class Convening {

    private static final Logger log = LoggerFactory.getLogger(Convening.class);
    private static final int ATTEMPTS = 20;

    private final Calls calls;
    private final Clock clock;

    Convening(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** What became of a call that was put. */
    enum Outcome {
        CREATED,
        CHANGED,
        SAME
    }

    record Result(Call call, Outcome outcome) {}

    /** Makes the call be as described. Doing it twice changes nothing and tells nobody. */
    Result put(CallSlug slug, CheckedCall wanted) {
        return insistently(slug, () -> tryToPut(slug, wanted));
    }

    /** Announces, moves or withdraws the dates of the week; all else stays. Doing it twice changes nothing and tells nobody. */
    Result setWeek(CallSlug slug, WeekForm form) {
        return insistently(slug, () -> {
            var current = calls.find(slug).orElseThrow(CallNotFound::problem);
            var content = current.state().content();
            var week = form.checked(content.window());
            return change(current, Call.of(current.state().status(), content.in(week)));
        });
    }

    private static Result insistently(CallSlug slug, Supplier<Optional<Result>> step) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var result = step.get();
            if (result.isPresent()) {
                log.info("call {}: {}", slug, result.get().outcome());
                return result.get();
            }
        }
        throw new ProblemException(ProblemType.CONFLICT, "Others are changing this call; please look and try again.");
    }

    private Optional<Result> tryToPut(CallSlug slug, CheckedCall wanted) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var current = calls.find(slug);
        return current.isEmpty()
                ? create(Revision.of(slug, null, wanted, now))
                : change(current.get(), Revision.of(slug, current.get().state().content(), wanted, now));
    }

    private Optional<Result> create(Call call) {
        try {
            calls.insert(call, CallChanges.between(null, call));
            return Optional.of(new Result(call, Outcome.CREATED));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    private Optional<Result> change(Stored<Call> current, Call next) {
        if (next.equals(current.state())) {
            return Optional.of(new Result(next, Outcome.SAME));
        }
        if (next.status() == CallStatus.DRAFT && current.state().status() != CallStatus.DRAFT) {
            throw new ProblemException(ProblemType.CONFLICT, "A call that went out cannot become a draft again.");
        }
        return calls.replace(current, next, CallChanges.between(current.state(), next))
                .map(_ -> new Result(next, Outcome.CHANGED));
    }
}
