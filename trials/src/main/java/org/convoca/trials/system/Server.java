package org.convoca.trials.system;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.convoca.local.child.Tether;
import org.jspecify.annotations.Nullable;

/**
 * A process that the trial runs itself, so that it can be down for as long as a trial wants: Kafka, MongoDB, a second instance of a service. Ends with
 * this process at the latest.
 */
public final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PATIENCE_AT_STOP_SECONDS = 20;

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final BooleanSupplier ready;
    private @Nullable Process process;

    Server(String name, List<String> command, Path log, BooleanSupplier ready) {
        this(name, command, Map.of(), log, ready);
    }

    Server(String name, List<String> command, Map<String, String> environment, Path log, BooleanSupplier ready) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.ready = ready;
    }

    /** Returns when it answers. */
    public synchronized void start() throws IOException {
        var builder = new ProcessBuilder(Tether.tie(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var started = builder.start();
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

    /** Asks it to end and returns when it has, by force if need be. */
    public synchronized void stop() {
        if (process != null) {
            Signal.CONT.send(process.pid());
            process.toHandle().destroy();
            end(process);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
