package org.convoca.trials.system;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.convoca.local.child.Tether;
import org.jspecify.annotations.Nullable;

/** Kafka or MongoDB, run by the trial itself, so that it can be down for as long as a trial wants. Ends with this process at the latest. */
public final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PATIENCE_AT_STOP_SECONDS = 20;

    private final String name;
    private final List<String> command;
    private final Path log;
    private final BooleanSupplier ready;
    private @Nullable Process process;

    Server(String name, List<String> command, Path log, BooleanSupplier ready) {
        this.name = name;
        this.command = List.copyOf(command);
        this.log = log;
        this.ready = ready;
    }

    /** Returns when it answers. */
    public synchronized void start() throws IOException {
        var started = new ProcessBuilder(Tether.tie(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process = started;
        if (!Wait.until(PATIENCE, () -> ready.getAsBoolean() || !started.isAlive()) || !started.isAlive()) {
            throw new IOException(name + " does not start; see " + log);
        }
    }

    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process.pid();
    }

    /** As {@code kill -9} does, or a crash; returns when it is gone. */
    public synchronized void kill() {
        if (process != null) {
            Signal.KILL.send(process.pid());
            end(process);
        }
    }

    /** Stands still, its connections open; {@link Signal#CONT} lets it go on. */
    public void signal(Signal signal) {
        signal.send(pid());
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(PATIENCE_AT_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(PATIENCE_AT_STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            Signal.CONT.send(process.pid());
            process.toHandle().destroy();
            end(process);
        }
    }
}
