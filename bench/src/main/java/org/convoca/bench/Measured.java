package org.convoca.bench;

import java.time.Duration;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a load came to.
 *
 * @param done how many steps succeeded
 * @param failed how many did not, by reason
 * @param took from the first step's begin to the last one's end
 * @param latencies of the steps that succeeded, in microseconds
 */
record Measured(long done, Map<String, Long> failed, Duration took, Histogram latencies) {

    private static final double MICROS_IN_A_MILLI = 1000;
    private static final double NANOS_IN_A_SECOND = 1e9;

    Measured {
        failed = Map.copyOf(failed);
    }

    /** Successful steps in a second; 0 when none was made. */
    double rate() {
        return took.isZero() ? 0 : done * NANOS_IN_A_SECOND / took.toNanos();
    }

    /** Within which that part of the successful steps was answered, in milliseconds. */
    double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / MICROS_IN_A_MILLI;
    }

    long failures() {
        return failed.values().stream().mapToLong(Long::longValue).sum();
    }
}
