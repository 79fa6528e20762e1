package org.convoca.trials.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.convoca.local.child.Tether;
import org.convoca.local.place.DataFolder;
import org.convoca.local.place.Home;
import org.jspecify.annotations.Nullable;

/** {@code ./convoca up} on servers that are given. */
final class Launcher {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PATIENCE_AT_STOP_SECONDS = 60;

    private final Home home;
    private final DataFolder data;
    private final int offset;
    private final Network network;
    private final Map<String, String> wishes;
    private @Nullable Process process;

    Launcher(Home home, DataFolder data, int offset, Network network, Map<String, String> wishes) {
        this.home = home;
        this.data = data;
        this.offset = offset;
        this.network = network;
        this.wishes = wishes;
    }

    /** Returns when it says that all is up. */
    void start() throws IOException {
        var log = data.log("up");
        Files.deleteIfExists(log);
        var command = List.of(
                home.path().resolve("convoca").toString(),
                "up",
                "--no-demo",
                "--port-offset",
                String.valueOf(offset),
                "--data",
                data.path().toString());
        var builder = new ProcessBuilder(Tether.tie(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment());
        builder.environment().putAll(wishes);
        var started = builder.start();
        process = started;
        if (!Wait.until(PATIENCE, () -> said(log).contains("Convoca is up after") || !started.isAlive())
                || !started.isAlive()) {
            throw new IOException("the system does not start; the launcher said:\n" + said(log));
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "CONVOCA_NO_BUILD",
                "1",
                "MONGODB_URI",
                "mongodb://127.0.0.1:" + network.mongodb().port() + "/?directConnection=true",
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + network.kafka().port(),
                "CONVOCA_LOCAL_SMTPPORT",
                String.valueOf(network.smtp().port()),
                // One address plays all clients, and fills forms faster than people do.
                "CONVOCA_GATEWAY_LIMITS_EXEMPT",
                "127.0.0.1,::1",
                "CONVOCA_GATEWAY_FORMMINIMUMAGE",
                "0s",
                "CONVOCA_GATEWAY_HOOKS_BOUNCES",
                LocalSystem.BOUNCES_SECRET);
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }

    long pid() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process.pid();
    }

    /** For a process that was killed. */
    void awaitEnd() {
        var running = process;
        if (running == null) {
            return;
        }
        try {
            if (!running.waitFor(PATIENCE_AT_STOP_SECONDS, TimeUnit.SECONDS)) {
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly().waitFor(PATIENCE_AT_STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        if (process != null) {
            process.toHandle().destroy();
            awaitEnd();
        }
    }
}
