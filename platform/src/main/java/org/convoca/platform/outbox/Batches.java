package org.convoca.platform.outbox;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * How much one run of a job takes on: so many batches at most, so that it ends some time even while more becomes due than it can write.
 *
 * @param size how many are read at once
 * @param most how many batches
 */
public record Batches(int size, int most) {

    /**
     * Takes a step for each that is due, until no more are, or none of a batch could be written.
     *
     * @param due reads that many at most, without those for which the step succeeded
     * @param step whether it was written; another instance may have been faster
     * @return for how many it was
     */
    public <T> int takeAll(IntFunction<List<T>> due, Predicate<T> step) {
        var done = 0;
        for (var batches = 0; batches < most; batches++) {
            var batch = due.apply(size);
            var written = (int) batch.stream().filter(step).count();
            done += written;
            if (batch.size() < size || written == 0) {
                return done;
            }
        }
        return done;
    }
}
