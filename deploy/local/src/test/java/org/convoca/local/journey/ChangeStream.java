package org.convoca.local.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.convoca.local.CommandFailure;
import org.convoca.local.operate.Operator;
import org.convoca.local.place.Service;
import tools.jackson.databind.JsonNode;

/**
 * Street actions that are changed again and again on a few connections. Whoever gets no answer looks whether the change was taken, and repeats it when
 * it was not.
 */
final class ChangeStream implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Operator operator;
    private final List<String> actions;
    private final int changesOfEach;
    private final AtomicInteger made = new AtomicInteger();
    private final Queue<String> gaveUp = new ConcurrentLinkedQueue<>();
    private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);

    /** @param actions by their paths in the organisers' API */
    ChangeStream(Operator operator, List<String> actions, int changesOfEach) {
        this.operator = operator;
        this.actions = actions;
        this.changesOfEach = changesOfEach;
        actions.forEach(action -> connections.execute(() -> changeOneAfterTheOther(action)));
    }

    private void changeOneAfterTheOther(String action) {
        IntStream.rangeClosed(1, changesOfEach)
                .mapToObj(change -> "Cambio " + change)
                .forEach(title -> {
                    try {
                        await().atMost(PATIENCE)
                                .pollInterval(Duration.ofMillis(100))
                                .until(() -> isMade(action, title));
                        made.incrementAndGet();
                    } catch (ConditionTimeoutException e) {
                        gaveUp.add(action);
                    }
                });
    }

    private boolean isMade(String action, String title) {
        try {
            var current = operator.get(Service.EVENT, action);
            return says(current, title)
                    || says(
                            operator.patch(
                                    Service.EVENT,
                                    action,
                                    Map.of("version", current.path("version").asLong(), "title", Map.of("es", title))),
                            title);
        } catch (CommandFailure e) {
            return false; // no answer: look, and once more
        }
    }

    private static boolean says(JsonNode action, String title) {
        return action.path("title").path("es").asString("").equals(title);
    }

    void awaitMade(int count) {
        await().atMost(PATIENCE).until(() -> made.get() >= count);
    }

    /** How many were made, when the stream is over. */
    int awaitEnd() {
        await().atMost(PATIENCE.multipliedBy(2))
                .until(() -> made.get() + gaveUp.size() >= actions.size() * changesOfEach);
        return made.get();
    }

    @Override
    public void close() {
        connections.shutdownNow();
    }
}
