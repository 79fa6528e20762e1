package org.convoca.local.up;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.convoca.local.CommandFailure;
import org.convoca.local.child.Child;
import org.convoca.local.child.ChildFailedException;
import org.convoca.local.child.Program;
import org.convoca.local.child.Progress;
import org.convoca.local.child.Seconds;

/** All parts that run, to be stopped in the opposite order. */
final class Whole {

    private record Started(String name, Runnable stop) {}

    private final Progress progress;
    private final Clock clock;
    private final ArrayDeque<Started> started = new ArrayDeque<>();
    private final List<CompletableFuture<?>> pending = new ArrayList<>();
    private boolean stopped;

    Whole(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /** Something that is up when this is called. */
    synchronized void add(String name, Runnable stop) {
        if (stopped) {
            stop.run();
        } else {
            started.push(new Started(name, stop));
        }
    }

    /** Begins to start a program; {@link #awaitAll} waits for it. */
    synchronized void begin(Program program, String detail) {
        if (stopped) {
            return;
        }
        var child = new Child(program, progress, clock);
        started.push(new Started(program.name(), child::stop));
        pending.add(child.start().thenAccept(took -> progress.say(program.name(), ready(took, detail))));
    }

    private static String ready(Duration took, String detail) {
        return "ready after " + Seconds.of(took) + " (" + detail + ")";
    }

    /** Returns when all that was begun is ready. */
    void awaitAll() {
        List<CompletableFuture<?>> now;
        synchronized (this) {
            now = List.copyOf(pending);
            pending.clear();
        }
        try {
            firstFailureOrAll(now).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ChildFailedException failure) {
                throw new CommandFailure(String.valueOf(failure.getMessage()), failure);
            }
            throw e;
        }
    }

    private static CompletableFuture<?> firstFailureOrAll(List<CompletableFuture<?>> futures) {
        var failure = new CompletableFuture<Void>();
        futures.forEach(future -> future.exceptionally(e -> {
            failure.completeExceptionally(e);
            return null;
        }));
        return CompletableFuture.anyOf(CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)), failure);
    }

    synchronized void stop() {
        stopped = true;
        while (!started.isEmpty()) {
            var part = started.pop();
            part.stop().run();
            progress.say(part.name(), "stopped");
        }
    }
}
