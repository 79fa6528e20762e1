package org.convoca.platform.outbox;

import java.time.Duration;
import java.util.List;

/** What an operator can see and do about outboxes. */
public interface OutboxOperations {

    /** Aggregates that are set aside, the longest waiting first, at most {@code limit} of each collection. */
    List<BlockedAggregate> blocked(int limit);

    /** Lets the relay try again; false when that aggregate is not blocked. */
    boolean unblock(String collection, String id);

    /** How many aggregates have events that Kafka has not acknowledged. */
    long pending();

    /** How long the oldest of them has waited; zero while there are none. */
    Duration oldest();
}
