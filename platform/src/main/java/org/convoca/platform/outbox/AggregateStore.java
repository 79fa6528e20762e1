package org.convoca.platform.outbox;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The documents of one kind of aggregate: {@code { _id, version, sequence, state: {…}, outbox: […], due }}.
 *
 * <p>A write sets {@code state} and appends its events in one atomic operation on one document, acknowledged by the majority's journal. No write
 * ever replaces the whole document, so that an event which the relay has cleared cannot come back. Fields of the state are queried and indexed
 * under {@code state.}, its type alias as {@code state._class}. Thread-safe.
 */
public interface AggregateStore<S> {

    /**
     * Stores a new aggregate with its first events.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the id or a unique field is taken; nothing was stored
     */
    Stored<S> insert(String id, S state, Sequenced... events);

    /**
     * Replaces the state and appends the events, if nobody has written since {@code current} was read.
     *
     * @return the aggregate as written, or empty when the version was stale; then nothing was changed
     * @throws org.springframework.dao.DuplicateKeyException when a unique field is taken; nothing was changed
     * @throws OutboxFullException when fifty events wait already; nothing was changed
     */
    Optional<Stored<S>> replace(Stored<S> current, S next, Sequenced... events);

    /**
     * The same, and keeps in the log who did it and why, in the same write.
     *
     * @see #log()
     */
    Optional<Stored<S>> replace(Stored<S> current, S next, LogEntry entry, Sequenced... events);

    /** What was done with the aggregates. Asked for once, when the service starts: it makes the log's indexes. */
    DecisionLog log();

    Optional<Stored<S>> find(String id);

    /** The first aggregates that fit, at most {@code limit}; criteria name fields with their {@code state.} prefix. */
    List<Stored<S>> find(Criteria criteria, Sort sort, int limit);
}
