package org.convoca.local.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the process that listens on a port, where the system tells. */
final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** For instance {@code java (process 4711)}. */
    static Optional<String> of(int port) {
        var pid = Files.isDirectory(Path.of("/proc/self/fd")) ? fromProc(port) : fromLsof(port);
        return pid.map(PortOwner::named);
    }

    private static String named(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName() + " (process " + pid + ")")
                .orElse("process " + pid);
    }

    private static Optional<Long> fromProc(int port) {
        var inodes = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(PortOwner::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(fields ->
                        fields.length > 9 && fields[3].equals(LISTENING) && fields[1].endsWith(":%04X".formatted(port)))
                .map(fields -> "socket:[" + fields[9] + "]")
                .toList();
        return inodes.isEmpty() ? Optional.empty() : processWith(inodes::contains);
    }

    private static Optional<Long> processWith(Predicate<String> wanted) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> links(Path.of("/proc/" + pid + "/fd")).anyMatch(wanted))
                .findFirst();
    }

    private static Stream<String> links(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream().map(PortOwner::target);
        } catch (IOException e) {
            return Stream.empty(); // somebody else's process, or one that has just ended
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<Long> fromLsof(int port) {
        try {
            var process = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            process.waitFor(5, TimeUnit.SECONDS);
            return answer.lines().map(Long::valueOf).findFirst();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
