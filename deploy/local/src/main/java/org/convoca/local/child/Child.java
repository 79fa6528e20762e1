package org.convoca.local.child;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program that runs until it is stopped: when it ends by itself it is started again after a pause. */
public final class Child {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** A service finishes its requests and hands over what it holds; Spring allows each of its phases 15 seconds. */
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(40);

    /** A program that is only starting serves nobody, and some hear nothing until they are up. */
    private static final Duration PATIENCE_WHILE_STARTING = Duration.ofSeconds(3);

    private final Program program;
    private final Progress progress;
    private final Clock clock;
    private final Pauses pauses = new Pauses();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CompletableFuture<Duration> firstReady = new CompletableFuture<>();
    private final LogFile log;
    private volatile @Nullable Spawned spawned;
    private volatile boolean ready;
    private @Nullable Thread keeper;

    public Child(Program program, Progress progress, Clock clock) {
        this.program = program;
        this.progress = progress;
        this.clock = clock;
        this.log = new LogFile(program.log(), LogFile.LARGEST);
    }

    /** Starts the program; the result comes when it is ready for the first time, or fails when it ends before that. */
    public CompletableFuture<Duration> start() {
        keeper = Thread.ofPlatform().name("keeper-" + program.name()).start(this::keepRunning);
        return firstReady;
    }

    private void keepRunning() {
        try {
            while (!isStopping()) {
                var started = clock.instant();
                var current = spawn();
                ready = awaitReady(current);
                if (ready) {
                    announceReady(Duration.between(started, clock.instant()));
                }
                var exit = current.process().waitFor();
                current.pump().join();
                if (isStopping() || failsAtFirstStart(exit)) {
                    return;
                }
                pauseBeforeRestart(started, exit);
            }
        } catch (IOException e) {
            firstReady.completeExceptionally(new ChildFailedException(program.name() + " cannot be started", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            firstReady.completeExceptionally(e);
            progress.say(program.name(), "is not watched any more: " + e);
        }
    }

    private void announceReady(Duration took) {
        if (!firstReady.complete(took)) {
            progress.say(program.name(), "ready again after " + Seconds.of(took));
        }
    }

    private boolean failsAtFirstStart(int exit) {
        return firstReady.completeExceptionally(new ChildFailedException(
                "%s ended with %d while starting; its last lines, from %s:%n  %s"
                        .formatted(program.name(), exit, program.log(), String.join("\n  ", log.lastLines())),
                null));
    }

    private void pauseBeforeRestart(Instant started, int exit) throws InterruptedException {
        var pause = pauses.after(started, clock.instant());
        progress.say(
                program.name(),
                "ended unexpectedly (exit code %d); starting it again in %s".formatted(exit, Seconds.of(pause)));
        stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized Spawned spawn() throws IOException {
        ready = false;
        program.readiness().reset();
        var next = Spawned.start(program, line -> {
            program.readiness().said(line);
            log.line(line);
        });
        spawned = next;
        Files.writeString(program.pidFile(), String.valueOf(next.process().pid()));
        if (isStopping()) {
            next.process().toHandle().destroy();
        }
        return next;
    }

    private boolean awaitReady(Spawned current) throws InterruptedException {
        var deadline = clock.instant().plus(program.patience());
        while (current.process().isAlive() && !isStopping()) {
            if (program.readiness().isReached()) {
                return true;
            }
            if (clock.instant().isAfter(deadline)) {
                progress.say(program.name(), "not ready after " + Seconds.of(program.patience()) + "; stopping it");
                current.process().destroyForcibly();
                return false;
            }
            stopping.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Asks the program to end, waits for it, and ends it by force when it does not. */
    public void stop() {
        stopping.countDown();
        Spawned current;
        synchronized (this) {
            current = spawned;
        }
        if (current != null) {
            current.end(ready ? PATIENCE_AT_STOP : PATIENCE_WHILE_STARTING);
        }
        awaitKeeper();
        log.close();
    }

    private void awaitKeeper() {
        try {
            if (keeper != null) {
                keeper.join(PATIENCE_AT_STOP);
            }
            Files.deleteIfExists(program.pidFile());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            progress.say(program.name(), "left its file " + program.pidFile());
        }
    }
}
