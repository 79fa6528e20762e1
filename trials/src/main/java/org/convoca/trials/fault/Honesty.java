package org.convoca.trials.fault;

import java.util.List;
import org.convoca.trials.Invariant;
import org.convoca.trials.history.Operation;

/** How clients were answered while something behind the gateway was away: taken, or 503 with Retry-After, and soon. */
final class Honesty {

    private Honesty() {}

    /** @param longestMillis that an answer may take, with what a machine with two cores adds that runs everything */
    static void check(Scene scene, List<Operation> meanwhile, long longestMillis) {
        var attempts =
                meanwhile.stream().flatMap(one -> one.attempts().stream()).toList();
        var slowest =
                attempts.stream().mapToLong(Operation.Attempt::millis).max().orElse(0);
        var dishonest = attempts.stream()
                .filter(attempt -> !attempt.isAccepted() && !(attempt.status() == 503 && attempt.told()))
                .toList();
        scene.measure("answersMeanwhile", attempts.size());
        scene.measure("slowestAnswerMillis", slowest);
        scene.findings()
                .check(
                        Invariant.I8,
                        dishonest.isEmpty(),
                        dishonest.size() + " answers were neither 202 nor 503 with Retry-After: "
                                + dishonest.stream().limit(3).toList());
        scene.findings().check(Invariant.I8, slowest <= longestMillis, "an answer took " + slowest + " ms");
    }
}
