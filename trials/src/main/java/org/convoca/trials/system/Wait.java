package org.convoca.trials.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what will be true. */
public final class Wait {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(50).toNanos();

    private Wait() {}

    /** Whether it came true in time. */
    public static boolean until(Duration longest, BooleanSupplier condition) {
        var end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return true;
    }

    /** Whether it was true for that long without a break, before {@code longest} was over. */
    public static boolean during(Duration quiet, Duration longest, BooleanSupplier condition) {
        var end = System.nanoTime() + longest.toNanos();
        var since = System.nanoTime();
        while (System.nanoTime() - since < quiet.toNanos()) {
            if (!condition.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    return false;
                }
                since = System.nanoTime();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS * 4);
        }
        return true;
    }

    public static void pause(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
    }
}
