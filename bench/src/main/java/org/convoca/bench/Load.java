package org.convoca.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * A number of connections that each make one step after the other, as fast as they are answered, until there were enough or time is up. So the load
 * gives way to a slow system: its latencies are those of an answered step, not of a crowd that comes whether it is answered or not.
 */
final class Load {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final int DIGITS = 3;

    private final int connections;
    private final int most;
    private final Duration longest;
    private final LongSupplier nanos;

    /**
     * @param most how many steps at most, over all connections
     * @param longest no step begins later than that
     * @param nanos a clock that only goes forward ({@link System#nanoTime()})
     */
    Load(int connections, int most, Duration longest, LongSupplier nanos) {
        this.connections = connections;
        this.most = most;
        this.longest = longest;
        this.nanos = nanos;
    }

    /** What one connection does over and over. */
    @FunctionalInterface
    interface Step {
        /**
         * @param number differs from step to step, counted from 0
         * @throws StepFailedException when it was refused
         */
        void make(int number) throws Exception;
    }

    Measured run(Step step) {
        var run = new Run(step);
        var begin = nanos.getAsLong();
        try (var workers = Executors.newFixedThreadPool(connections)) {
            for (var worker = 0; worker < connections; worker++) {
                workers.execute(() -> run.work(begin));
            }
        }
        return run.measured(Duration.ofNanos(nanos.getAsLong() - begin));
    }

    private final class Run {

        private final Step step;
        private final AtomicInteger next = new AtomicInteger();
        private final Histogram latencies = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
        private final Map<String, LongAdder> failed = new ConcurrentHashMap<>();

        Run(Step step) {
            this.step = step;
        }

        void work(long begin) {
            while (nanos.getAsLong() - begin < longest.toNanos()) {
                var number = next.getAndIncrement();
                if (number >= most || !make(number)) {
                    return;
                }
            }
        }

        /** Whether there is a point in going on. */
        private boolean make(int number) {
            var sent = nanos.getAsLong();
            try {
                step.make(number);
                var micros = TimeUnit.NANOSECONDS.toMicros(nanos.getAsLong() - sent);
                latencies.recordValue(Math.min(micros, LONGEST_MICROS));
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (Exception e) {
                failed.computeIfAbsent(reason(e), reason -> new LongAdder()).increment();
                return true;
            }
        }

        Measured measured(Duration took) {
            var reasons = new HashMap<String, Long>();
            failed.forEach((reason, number) -> reasons.put(reason, number.sum()));
            return new Measured(latencies.getTotalCount(), reasons, took, latencies);
        }
    }

    private static String reason(Exception e) {
        return e instanceof StepFailedException failure
                ? String.valueOf(failure.getMessage())
                : e.getClass().getSimpleName();
    }
}
