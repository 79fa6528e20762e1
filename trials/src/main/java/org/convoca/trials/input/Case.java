package org.convoca.trials.input;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoca.trials.system.Http.Answer;

/**
 * One bad input.
 *
 * @param what it is, short and printable, so that a failure can be told
 * @param ask sends it; may be asked again when the answer was late, because the machine may have been busy
 * @param right the statuses of which one must come back
 * @param holds what else must be true of the answer
 */
record Case(String what, Supplier<Answer> ask, Set<Integer> right, Predicate<Answer> holds) {

    static final Set<Integer> TAKEN = Set.of(200, 201, 202, 204);
    static final Set<Integer> REFUSED = Set.of(400, 404, 405, 406, 409, 410, 413, 414, 415, 422, 431);
    static final Set<Integer> EITHER = Set.of(
            200, 201, 202, 204, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 414, 415,
            416, 417, 422, 426, 431);

    static Case taken(String what, Supplier<Answer> ask) {
        return new Case(what, ask, TAKEN, _ -> true);
    }

    static Case refused(String what, Supplier<Answer> ask) {
        return new Case(what, ask, REFUSED, _ -> true);
    }

    /** Whether it is taken is the product's choice; that it neither fails nor hangs is not. */
    static Case either(String what, Supplier<Answer> ask) {
        return new Case(what, ask, EITHER, _ -> true);
    }

    Case and(Predicate<Answer> more) {
        return new Case(what, ask, right, holds.and(more));
    }

    /** The connection may also be closed before all was sent, as RFC 9110, section 15.5.14, has it for what is too large. */
    Case orCutOff() {
        return new Case(
                what, ask, Stream.concat(right.stream(), Stream.of(0)).collect(Collectors.toUnmodifiableSet()), holds);
    }
}
