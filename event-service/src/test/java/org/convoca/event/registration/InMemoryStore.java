package org.convoca.event.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoca.contracts.event.Event;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** A store of aggregates that keeps its promises in memory, and the events that it would send. */
final class InMemoryStore<S> implements AggregateStore<S> {

    private final Map<String, Stored<S>> documents = new LinkedHashMap<>();
    private final List<Event> sent = new ArrayList<>();
    private Runnable beforeWrite = () -> {};

    List<Event> sent() {
        return List.copyOf(sent);
    }

    /** Lets somebody else be faster, once. */
    void beforeNextWrite(Runnable action) {
        beforeWrite = action;
    }

    @Override
    public Stored<S> insert(String id, S state, Sequenced... events) {
        interfere();
        if (documents.containsKey(id)) {
            throw new DuplicateKeyException(id);
        }
        return write(new Stored<>(id, 0, 0, state), state, events);
    }

    @Override
    public Optional<Stored<S>> replace(Stored<S> current, S next, Sequenced... events) {
        interfere();
        var stale = documents.get(current.id()).version() != current.version();
        return stale ? Optional.empty() : Optional.of(write(current, next, events));
    }

    @Override
    public Optional<Stored<S>> replace(Stored<S> current, S next, LogEntry entry, Sequenced... events) {
        return replace(current, next, events);
    }

    @Override
    public DecisionLog log() {
        throw new UnsupportedOperationException("nothing is looked up here");
    }

    private void interfere() {
        var action = beforeWrite;
        beforeWrite = () -> {};
        action.run();
    }

    private Stored<S> write(Stored<S> current, S next, Sequenced... events) {
        var sequence = current.sequence();
        for (var event : events) {
            sequence++;
            sent.add(event.at(sequence));
        }
        var written = new Stored<>(current.id(), current.version() + 1, sequence, next);
        documents.put(current.id(), written);
        return written;
    }

    @Override
    public Optional<Stored<S>> find(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    @Override
    public List<Stored<S>> find(Criteria criteria, Sort sort, int limit) {
        throw new UnsupportedOperationException("registrations are found by their id");
    }
}
