package org.convoca.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What figures were taken on.
 *
 * @param load processes that were ready to run, on average over the last minute before the measurement began; well above the number of processors means
 *     that others wanted them too
 */
record Machine(String processor, int processors, long memoryGib, double load, String java, String commit, Instant at) {

    private static final long KIB_IN_A_GIB = 1024 * 1024;

    static Machine now(Path home) throws IOException {
        return new Machine(
                field(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(Double.parseDouble(
                                field(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""))
                        / KIB_IN_A_GIB),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version().toString(),
                commit(home),
                Instant.now().truncatedTo(ChronoUnit.MINUTES));
    }

    private static String field(Path file, String name) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("0");
        }
    }

    private static String commit(Path home) throws IOException {
        var git = new ProcessBuilder("git", "-C", home.toString(), "rev-parse", "--short", "HEAD")
                .redirectErrorStream(true)
                .start();
        try (var out = git.inputReader()) {
            var said = out.readLine();
            return said == null || !said.matches("[0-9a-f]+") ? "unknown" : said;
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s UTC, commit %s, %d processors (%s), %d GiB, Java %s, load before it %.1f",
                at.toString().replace("T", " ").replaceFirst(":\\d\\dZ$", ""),
                commit,
                processors,
                processor,
                memoryGib,
                java,
                load);
    }
}
