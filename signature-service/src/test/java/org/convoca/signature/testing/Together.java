package org.convoca.signature.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does things at the same time. */
public final class Together {

    private Together() {}

    public static <T> List<T> times(int times, Callable<T> action) throws Exception {
        return all(IntStream.range(0, times).mapToObj(_ -> action).toList());
    }

    public static <T> List<T> all(List<Callable<T>> actions) throws Exception {
        try (var threads = Executors.newFixedThreadPool(32)) {
            return threads.invokeAll(actions).stream().map(Together::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
