package org.convoca.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of the processors' time a system's processes have used: {@code utime} and {@code stime} of Linux's {@code /proc}. On a machine that others use
 * too it says more than a clock: work takes longer there, but costs about the same.
 */
final class ProcessorTime {

    /** Linux tells user space a hundred ticks a second on every machine that we know of. */
    private static final double MILLIS_IN_A_TICK = 10;

    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private ProcessorTime() {}

    /** Milliseconds since each process's start. */
    static Map<String, Double> of(Map<String, Long> processes) throws IOException {
        var millis = new TreeMap<String, Double>();
        for (var process : processes.entrySet()) {
            millis.put(process.getKey(), of(Files.readString(Path.of("/proc/" + process.getValue() + "/stat"))));
        }
        return millis;
    }

    /** The name of a program, in parentheses, may hold anything. */
    static double of(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MILLIS_IN_A_TICK;
    }
}
