package org.convoca.trials;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What results were found on. */
final class Machine {

    private static final long KIB_IN_A_GIB = 1024 * 1024;

    private Machine() {}

    static String describe() {
        var memory = field(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
        return "%d processors (%s), %s GiB, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        field(Path.of("/proc/cpuinfo"), "model name"),
                        memory.isEmpty() ? "?" : Math.round(Double.parseDouble(memory) / KIB_IN_A_GIB),
                        Runtime.version().feature());
    }

    static double load() {
        return Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 10) / 10.0;
    }

    private static String field(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** The sources' commit, with a plus when they are not as committed; results and this page aside. */
    static String commit(Path home) throws IOException {
        var commit = git(home, "rev-parse", "--short", "HEAD");
        var changed = git(home, "status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs");
        return commit.matches("[0-9a-f]+") ? commit + (changed.isEmpty() ? "" : "+") : "unknown";
    }

    private static String git(Path home, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("git", "-C", home.toString()));
        command.addAll(List.of(arguments));
        var git = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
