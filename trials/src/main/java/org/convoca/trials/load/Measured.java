package org.convoca.trials.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What a load came to: how long those waited that were taken, how many got which status, and how busy the generator itself was. Thread-safe. */
final class Measured {

    private static final long LONGEST_MICROS = Duration.ofMinutes(5).toMillis() * 1000;
    private static final int DIGITS = 3;
    private static final double MICROS_IN_A_MILLI = 1000;
    private static final double HUNDRED = 100;

    private final Histogram taken = new Histogram(LONGEST_MICROS, DIGITS);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final long begun = System.nanoTime();
    private final long processorAtBegin = processorNanos();
    private long ended = begun;
    private double generatorShare;
    private boolean complete;

    synchronized void count(int status, Duration waited) {
        statuses.merge(status, 1, Integer::sum);
        if (isTaken(status)) {
            taken.recordValue(Math.min(waited.toNanos() / 1000, LONGEST_MICROS));
        }
    }

    private static boolean isTaken(int status) {
        return (status >= 200 && status < 300) || status == 303 || status == 304;
    }

    synchronized void settle(boolean allAnswered) {
        complete = allAnswered;
        ended = System.nanoTime();
        generatorShare = (processorNanos() - processorAtBegin) / (double) (ended - begun);
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    synchronized int of(int status) {
        return statuses.getOrDefault(status, 0);
    }

    synchronized long taken() {
        return taken.getTotalCount();
    }

    /** Answered with a server's failure, or not at all. */
    synchronized int failed() {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getKey() == 0 || entry.getKey() >= 500)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    synchronized boolean isComplete() {
        return complete;
    }

    synchronized double millis(double percentile) {
        return taken.getValueAtPercentile(percentile) / MICROS_IN_A_MILLI;
    }

    /** Figures for people, each name with {@code prefix}. */
    synchronized Map<String, Object> figures(String prefix) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put(
                prefix + "sent",
                statuses.values().stream().mapToInt(Integer::intValue).sum());
        figures.put(prefix + "taken", taken());
        figures.put(prefix + "failed", failed());
        for (var percentile : new double[] {50, 95, 99}) {
            figures.put(prefix + "p" + (int) percentile + "Millis", Math.round(millis(percentile)));
        }
        figures.put(prefix + "generatorCores", Math.round(generatorShare * HUNDRED) / HUNDRED);
        return figures;
    }
}
