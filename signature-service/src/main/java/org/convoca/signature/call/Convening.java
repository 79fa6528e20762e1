package org.convoca.signature.call;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
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
        return setWeek(slug, form, null);
    }

    /**
     * The same for a convener, which the log says.
     *
     * @param convener null for the operator
     */
    Result setWeek(CallSlug slug, WeekForm form, @Nullable UUID convener) {
        return insistently(slug, () -> {
            var current = calls.find(slug).orElseThrow(CallNotFound::problem);
            var content = current.state().content();
            var week = form.checked(content.window());
            return change(current, Call.of(current.state().status(), content.in(week)), convener);
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
                : change(current.get(), Revision.of(slug, current.get().state().content(), wanted, now), null);
    }

    private Optional<Result> create(Call call) {
        try {
            calls.insert(call, CallChanges.between(null, call));
            return Optional.of(new Result(call, Outcome.CREATED));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    private Optional<Result> change(Stored<Call> current, Call next, @Nullable UUID convener) {
        if (next.equals(current.state())) {
            return Optional.of(new Result(next, Outcome.SAME));
        }
        if (next.status() == CallStatus.DRAFT && current.state().status() != CallStatus.DRAFT) {
            throw new ProblemException(ProblemType.CONFLICT, "A call that went out cannot become a draft again.");
        }
        var events = CallChanges.between(current.state(), next);
        var replaced = convener == null
                ? calls.replace(current, next, events)
                : calls.replace(current, next, entry(next, convener), events);
        return replaced.map(_ -> new Result(next, Outcome.CHANGED));
    }

    /** A call belongs to no place. */
    private LogEntry entry(Call next, UUID convener) {
        var week = next.content().week();
        var what = week instanceof ActionWeek.Announced ? "week-announced" : "week-withdrawn";
        var place = new LogEntry.Place(next.slug().value(), null, Region.INTERNATIONAL.code());
        return new LogEntry(clock.instant(), convener, what, null, place, Map.of("week", week.toString()));
    }
}
