package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.convoca.local.place.DataFolder;
import org.convoca.local.place.Port;
import org.convoca.local.place.Ports;
import org.convoca.local.place.Running;

/** {@code ./convoca up}, started as a user would, on free ports and data of its own. */
final class Started {

    static final Path HOME = Path.of(System.getProperty("convoca.home", "../.."))
            .toAbsolutePath()
            .normalize();

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long SIGINT_BIT = 1L << 1;

    private final DataFolder data;
    private final Process launcher;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private Started(DataFolder data, Process launcher) {
        this.data = data;
        this.launcher = launcher;
        Thread.ofPlatform().daemon().name("launcher-output").start(this::read);
    }

    /** Returns when the addresses are printed. */
    static Started on(Path folder, String... options) {
        var data = new DataFolder(folder);
        try {
            var started = new Started(
                    data, script(data, "up", "--free-ports", options).start());
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
            started.awaitAddresses();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder script(DataFolder data, String command, String option, String... options) {
        var line = new ArrayList<>(List.of(HOME.resolve("convoca").toString(), command));
        line.addAll(option.isEmpty() ? List.of() : List.of(option));
        line.addAll(List.of(options));
        line.addAll(List.of("--data", data.path().toString()));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeAll(List.of("MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS"));
        environment.put("CONVOCA_NO_BUILD", "1");
        // One address plays a hundred organisations here, and fills forms faster than people do.
        environment.put("CONVOCA_GATEWAY_LIMITS_EXEMPT", "127.0.0.1");
        environment.put("CONVOCA_GATEWAY_FORMMINIMUMAGE", "0s");
        // Off by default; on here, so that every suite sees the pages with it.
        environment.put("CONVOCA_FEDERATION_ENABLED", "true");
        // Nobody here changes an action twice and then waits for one mail about both.
        environment.put("CONVOCA_MAIL_CHANGESHELDFOR", "1s");
        // Long enough to undo a decision in, and no longer.
        environment.put("CONVOCA_REVIEW_UNDOFOR", "2s");
        return builder;
    }

    private void read() {
        try (var reader =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                System.out.println("  up | " + line);
            }
        } catch (IOException e) {
            lines.add(e.toString());
        }
    }

    private void awaitAddresses() {
        await().atMost(PATIENCE).until(() -> said("Convoca is up after") || !launcher.isAlive());
        assertThat(launcher.isAlive()).as("up failed: " + lines).isTrue();
    }

    boolean said(String part) {
        return lines.stream().anyMatch(line -> line.contains(part));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    DataFolder data() {
        return data;
    }

    Ports ports() {
        return Running.find(data).orElseThrow().ports();
    }

    String address(Port port) {
        return "http://localhost:" + ports().of(port);
    }

    ProcessHandle launcher() {
        return launcher.toHandle();
    }

    /** The process of a part: {@code signature-service}, {@code kafka}, {@code mongodb} … */
    ProcessHandle part(String name) {
        try {
            var pid = Long.parseLong(Files.readString(data.run().resolve(name + ".pid")));
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs another command of the script on the same data and returns what it prints. */
    String command(int exitCode, String command, String... options) {
        try {
            var process = script(data, command, "", options).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isEqualTo(exitCode);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whatever is started from a shell's background ignores what Ctrl-C sends (POSIX, Shell Command Language, 2.11), as do its children: then the launcher
     * is asked to end in the other way, which it takes alike.
     */
    private boolean ignoresInterrupts() throws IOException {
        var status = Path.of("/proc", String.valueOf(launcher.pid()), "status");
        if (!Files.isReadable(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .anyMatch(ignored -> (ignored & SIGINT_BIT) != 0);
    }

    /** What Ctrl-C does; the exit code. */
    int interrupt() {
        try {
            new ProcessBuilder("kill", ignoresInterrupts() ? "-TERM" : "-INT", String.valueOf(launcher.pid()))
                    .start()
                    .waitFor();
            assertThat(launcher.waitFor(2, TimeUnit.MINUTES)).as("it stops").isTrue();
            return launcher.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        try {
            launcher.toHandle().destroy();
            if (!launcher.waitFor(2, TimeUnit.MINUTES)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
