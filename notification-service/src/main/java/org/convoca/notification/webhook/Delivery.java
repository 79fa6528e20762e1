package org.convoca.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.TypeAlias;

/** A message on its way to one endpoint. Only while it waits it has a {@code due}: when it is tried, or when the lease of whoever tries it ends. */
sealed interface Delivery {

    /** More is not remembered; of a message that is replayed again and again the latest tries count. */
    int MOST_ATTEMPTS = 20;

    Message message();

    List<Attempt> attempts();

    default String status() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Delivered _ -> "delivered";
            case Failed _ -> "failed";
        };
    }

    /** The same message from the start, whatever became of it. */
    default Waiting again(Instant now) {
        return new Waiting(message(), attempts(), 0, now);
    }

    /** @param tries since it was stored, or replayed */
    @TypeAlias("delivery.waiting")
    record Waiting(Message message, List<Attempt> attempts, int tries, Instant due) implements Delivery {

        static Waiting now(Message message, Instant now) {
            return new Waiting(message, List.of(), 0, now);
        }

        /** Nobody else takes it before the end. */
        Waiting leasedUntil(Instant end) {
            return new Waiting(message, attempts, tries, end);
        }

        Delivered delivered(Attempt attempt) {
            return new Delivered(message, with(attempt), attempt.at());
        }

        Waiting retry(Attempt attempt, Instant due) {
            return new Waiting(message, with(attempt), tries + 1, due);
        }

        Failed failed(Attempt attempt, String reason) {
            return new Failed(message, with(attempt), attempt.at(), reason);
        }

        private List<Attempt> with(Attempt attempt) {
            var all = Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
            return all.subList(Math.max(0, all.size() - MOST_ATTEMPTS), all.size());
        }
    }

    @TypeAlias("delivery.delivered")
    record Delivered(Message message, List<Attempt> attempts, Instant at) implements Delivery {}

    /** @param reason {@code given-up} after the last try, {@code gone} when the receiver wants no more, {@code queue-full} when too many wait */
    @TypeAlias("delivery.failed")
    record Failed(Message message, List<Attempt> attempts, Instant at, String reason) implements Delivery {

        static final String GIVEN_UP = "given-up";
        static final String GONE = "gone";
        static final String QUEUE_FULL = "queue-full";
    }
}
