package org.convoca.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A launcher and all that it started. It ends with this process, also when that is killed, and at the latest by force; then its folder is removed. */
final class Launched implements AutoCloseable {

    private static final int PATIENCE_AT_STOP_SECONDS = 40;

    /** When our end of the pipe closes, whoever started this is gone. */
    private static final String TIED = """
            program=$$
            exec 3<&0
            { cat <&3 >/dev/null; kill "$program" 2>/dev/null; } >/dev/null 2>&1 &
            exec "$@" 3<&-
            """;

    private final Process process;
    private final Path folder;
    private final Path log;
    private boolean closed;

    private Launched(Process process, Path folder, Path log) {
        this.process = process;
        this.folder = folder;
        this.log = log;
    }

    /** @param folder the launcher's data, gone afterwards */
    static Launched start(List<String> command, Map<String, String> environment, Path folder) throws IOException {
        var log = folder.resolve("up.log");
        var tied = new ArrayList<>(List.of("/bin/sh", "-c", TIED, "convoca-bench"));
        tied.addAll(command);
        var builder = new ProcessBuilder(tied).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var launched = new Launched(builder.start(), folder, log);
        Runtime.getRuntime().addShutdownHook(new Thread(launched::close, "stop-launched"));
        return launched;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** All that it has said so far. */
    String said() throws IOException {
        return Files.readString(log);
    }

    /** Whoever comes second waits until it is done. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        // Whoever is orphaned is no longer found from above.
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_AT_STOP_SECONDS, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
                process.waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
        removeFolder();
    }

    private void removeFolder() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Launched::delete);
        } catch (IOException | UncheckedIOException e) {
            // Somebody still writes there; a folder in the place for temporary ones is not worth a failure.
            System.err.println("bench: left " + folder);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
