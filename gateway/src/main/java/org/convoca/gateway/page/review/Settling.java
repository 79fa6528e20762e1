package org.convoca.gateway.page.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Reviews;
import org.convoca.gateway.client.Reviews.Reason;
import org.convoca.gateway.client.Reviews.Result;
import org.convoca.gateway.client.WaitingKind;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives one verdict on several items, whichever services keep them, and takes it back. Thread-safe. */
@Component
class Settling {

    private final Reviews reviews;

    Settling(Reviews reviews) {
        this.reviews = reviews;
    }

    /** @param errors what a service finds wrong with the reason; then nothing of that kind was settled */
    record Settled(Done done, List<FieldError> errors) {}

    /** What was gathered while going through the kinds. */
    private static final class Tally {
        private final Done counts = Done.nothing();
        private final List<Pick> undo = new ArrayList<>();
        private final List<FieldError> errors = new ArrayList<>();
        private @Nullable Instant until;

        Settled result() {
            return new Settled(counts.undoing(until, undo), errors);
        }
    }

    Settled settle(Desk desk, List<Pick> picks, Verdict verdict, Reason reason) {
        var tally = new Tally();
        byKind(picks).forEach((kind, ids) -> settle(desk, kind, ids, verdict, reason, tally));
        return tally.result();
    }

    private static Map<WaitingKind, List<UUID>> byKind(List<Pick> picks) {
        var byKind = new EnumMap<WaitingKind, List<UUID>>(WaitingKind.class);
        picks.forEach(pick ->
                byKind.computeIfAbsent(pick.kind(), _ -> new ArrayList<>()).add(pick.id()));
        return byKind;
    }

    private void settle(Desk desk, WaitingKind kind, List<UUID> ids, Verdict verdict, Reason reason, Tally tally) {
        var rest = ids;
        for (var decision : verdict.decisions(kind)) {
            var last = decision.equals(verdict.decisions(kind).getLast());
            rest = decided(desk, kind, rest, new Given(verdict, decision, reason, last), tally);
            if (rest.isEmpty()) {
                return;
            }
        }
    }

    /** @param last whether no other word for the same verdict is left */
    private record Given(Verdict verdict, String decision, Reason reason, boolean last) {}

    /** Those to which another word for the same verdict may apply. */
    private List<UUID> decided(Desk desk, WaitingKind kind, List<UUID> ids, Given given, Tally tally) {
        return switch (reviews.decide(desk.coordination(), kind, ids, given.decision(), given.reason())) {
            case Attempt.Done<List<Result>> done -> {
                var others = new ArrayList<UUID>();
                for (var result : done.value()) {
                    if (result.outcome().equals("not-applicable") && !given.last()) {
                        others.add(result.id());
                    } else {
                        count(desk, kind, result, given, tally);
                    }
                }
                yield others;
            }
            case Attempt.Invalid<List<Result>> invalid -> {
                tally.errors.addAll(invalid.errors());
                yield List.of();
            }
            case Attempt.Refused<List<Result>> _ -> none(ids, "refused", tally);
            case Attempt.Missing<List<Result>> _ -> none(ids, "not-found", tally);
            case Attempt.Unavailable<List<Result>> _ -> none(ids, "away", tally);
        };
    }

    private static List<UUID> none(List<UUID> ids, String code, Tally tally) {
        ids.forEach(_ -> tally.counts.count(code));
        return List.of();
    }

    private static void count(Desk desk, WaitingKind kind, Result result, Given given, Tally tally) {
        var settled = result.settled();
        // Pressing the button twice settles once; the second time it is one's own decision that stands already.
        var own = settled != null
                && desk.coordinator().equals(settled.by())
                && given.decision().equals(settled.decision());
        if (!result.outcome().equals("settled") && !(own && result.outcome().equals("already-settled"))) {
            tally.counts.count(result.outcome());
            return;
        }
        tally.counts.count(given.verdict().code());
        if (settled != null && settled.effectiveAt() != null) {
            tally.undo.add(new Pick(kind, result.id()));
            tally.until = earliest(tally.until, settled.effectiveAt());
        }
    }

    private static Instant earliest(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    Done undo(Desk desk, List<Pick> picks) {
        var done = Done.nothing();
        for (var pick : picks) {
            done.count(
                    switch (reviews.undo(desk.coordination(), pick.kind(), pick.id())) {
                        case Attempt.Done<Boolean> _ -> "undone";
                        case Attempt.Refused<Boolean> _, Attempt.Invalid<Boolean> _ -> "too-late";
                        case Attempt.Missing<Boolean> _ -> "not-found";
                        case Attempt.Unavailable<Boolean> _ -> "away";
                    });
        }
        return done;
    }
}
