package org.convoca.trials.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Lets arrivals come at a steady rate for some time. */
final class Arrivals {

    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final double aSecond;
    private final int count;

    private Arrivals(double aSecond, int count) {
        this.aSecond = aSecond;
        this.count = count;
    }

    static Arrivals of(double aSecond, Duration length) {
        return new Arrivals(aSecond, (int) Math.max(1, aSecond * length.toMillis() / 1000));
    }

    /** What one does. */
    @FunctionalInterface
    interface Visit {

        /**
         * @param number differs from visit to visit, counted from 0
         * @return the status of the answer, 0 for none
         */
        int make(int number) throws Exception;
    }

    /** Returns when the last was answered. */
    Measured come(Visit visit) throws InterruptedException {
        return come(number -> number, visit);
    }

    /**
     * @param before what each has to do in good time before it is due, which is not measured
     * @param visit what is measured
     */
    Measured come(Preparation before, Visit visit) throws InterruptedException {
        var measured = new Measured();
        var done = new CountDownLatch(count);
        var begun = System.nanoTime() + Preparation.TIME.toNanos();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < count; number++) {
                var due = begun + (long) (number * NANOS_IN_A_SECOND / aSecond);
                sleepUntil(due - Preparation.TIME.toNanos());
                var own = number;
                visitors.execute(() -> {
                    visit(own, due, before, visit, measured);
                    done.countDown();
                });
            }
            measured.settle(done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        }
        return measured;
    }

    private static void visit(int number, long due, Preparation before, Visit visit, Measured measured) {
        try {
            before.prepare(number);
            sleepUntil(due);
            var status = visit.make(number);
            measured.count(status, Duration.ofNanos(System.nanoTime() - due));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            measured.count(0, Duration.ofNanos(System.nanoTime() - due));
        }
    }

    private static void sleepUntil(long due) throws InterruptedException {
        var nanos = due - System.nanoTime();
        if (nanos > 0) {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }

    /** What a visitor does before the moment that counts, such as opening a form. */
    @FunctionalInterface
    interface Preparation {

        Duration TIME = Duration.ofSeconds(2);

        Object prepare(int number) throws Exception;
    }
}
