package org.convoca.trials.history;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.convoca.trials.system.LocalSystem;
import org.convoca.trials.system.Wait;

/**
 * Clients that come at a steady rate, whether they are answered or not. Each signs with an idempotency key of its own, asks again with the same key
 * until it knows, and, if it is one that confirms, follows the link of its mail and presses the button until it is told that it has.
 */
public final class Crowd implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(500);
    private static final Duration LONGEST_BEFORE_ASKING_AGAIN = Duration.ofSeconds(4);

    private final Client client;
    private final ClientLog log;
    private final RandomGenerator random;
    private final Postbox postbox;
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger streams = new AtomicInteger();
    private volatile double confirming = 0.5;

    /** @param entrance where the clients believe the gateway to be */
    public Crowd(LocalSystem system, URI entrance, ClientLog log, RandomGenerator random) {
        this.log = log;
        this.random = random;
        this.postbox = new Postbox(system.mails());
        this.client = new Client(entrance, log.call(), postbox);
    }

    public Crowd(LocalSystem system, ClientLog log, RandomGenerator random) {
        this(system, system.gateway(), log, random);
    }

    /** Which part of those that come from now on want to confirm; half of them unless told otherwise. */
    public Crowd confirming(double part) {
        confirming = part;
        return this;
    }

    /** Lets one come after the other until {@link #pause} or {@link #end}. */
    public Crowd come(double aSecond) {
        var run = run();
        var stream = streams.incrementAndGet();
        Thread.ofVirtual().start(() -> {
            var begun = System.nanoTime();
            for (var number = 0; streams.get() == stream; number++) {
                var due = begun + (long) (number * 1e9 / aSecond);
                if (!sleepUntil(due)) {
                    return;
                }
                comes(run, number, due);
            }
        });
        return this;
    }

    /** Lets so many come at that rate, and returns when the last has come (not when it is answered). */
    public void come(int count, double aSecond) throws InterruptedException {
        var run = run();
        var begun = System.nanoTime();
        for (var number = 0; number < count; number++) {
            var due = begun + (long) (number * 1e9 / aSecond);
            if (!sleepUntil(due)) {
                throw new InterruptedException();
            }
            comes(run, number, due);
        }
    }

    /** One that signs and is told that it has, and confirms only when {@link #confirmNow} says so. */
    public Operation signNow() {
        var operation = operation(run(), 0, 1);
        repeat(() -> client.sign(operation, System.nanoTime()));
        return operation;
    }

    public void confirmNow(Operation operation) {
        repeat(() -> client.confirm(operation));
    }

    /** Sets them apart from those of other trials, which may have the same seed, and whose mails are in the same sink. */
    private synchronized String run() {
        return log.call() + "-" + Long.toString(random.nextLong() >>> 24, Character.MAX_RADIX);
    }

    private synchronized Operation operation(String run, int number, double confirms) {
        var key = new UUID(random.nextLong(), random.nextLong()).toString();
        var operation = new Operation(run, number, key, random.nextDouble() < confirms);
        log.add(operation);
        return operation;
    }

    private void comes(String run, int number, long due) {
        var operation = operation(run, number, confirming);
        clients.execute(() -> act(operation, due));
    }

    private static boolean sleepUntil(long due) {
        try {
            var nanos = due - System.nanoTime();
            if (nanos > 0) {
                Thread.sleep(Duration.ofNanos(nanos));
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void act(Operation operation, long due) {
        repeat(() -> client.sign(operation, due));
        if (operation.isAccepted() && operation.isConfirming()) {
            repeat(() -> client.confirm(operation));
        }
    }

    /** Until it is done, with growing pauses as good clients make them, or for so long that the trial fails anyway. */
    private static void repeat(BooleanSupplier attempt) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var pause = BEFORE_ASKING_AGAIN;
        while (!attempt.getAsBoolean() && System.nanoTime() < end) {
            if (!sleepUntil(System.nanoTime() + pause.toNanos())) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_BEFORE_ASKING_AGAIN) < 0
                    ? pause.multipliedBy(2)
                    : LONGEST_BEFORE_ASKING_AGAIN;
        }
    }

    /** Whether the contact of one that has confirmed was told that its data are erased; one attempt. */
    public boolean eraseNow(Operation operation) {
        return client.erase(operation);
    }

    /** Nobody comes any more for now. */
    public void pause() {
        streams.incrementAndGet();
    }

    /** Nobody comes any more; returns whether all that came know where they stand. */
    public boolean end() {
        pause();
        return Wait.until(PATIENCE, () -> log.all().stream().allMatch(Operation::isSettled));
    }

    @Override
    public void close() {
        pause();
        postbox.close();
        clients.shutdownNow();
    }
}
