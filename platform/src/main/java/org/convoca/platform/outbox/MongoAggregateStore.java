package org.convoca.platform.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

final class MongoAggregateStore<S> implements AggregateStore<S> {

    private static final int MOST_ENTRIES = 50;
    private static final String SEQUENCE = "sequence";
    private static final String STATE = "state";

    private final MongoTemplate mongo;
    private final OutboxCollection collection;
    private final Class<S> type;
    private final EventWriter events;
    private final Duration grace;
    private final Consumer<Handover> relay;
    private final Clock clock;
    private final MongoDecisionLog log;

    MongoAggregateStore(
            MongoTemplate mongo,
            OutboxCollection collection,
            Class<S> type,
            EventWriter events,
            Duration grace,
            Consumer<Handover> relay) {
        this.mongo = mongo;
        this.collection = collection;
        this.type = type;
        this.events = events;
        this.grace = grace;
        this.relay = relay;
        this.clock = events.clock();
        this.log = new MongoDecisionLog(mongo, collection.name());
        learnAliases();
    }

    /** A type alias is understood on reading only once its class is known. */
    private void learnAliases() {
        var context = mongo.getConverter().getMappingContext();
        context.getPersistentEntity(type);
        permitted(type).forEach(context::getPersistentEntity);
    }

    private static List<Class<?>> permitted(Class<?> type) {
        var leaves = new ArrayList<Class<?>>();
        if (type.isSealed()) {
            for (var subtype : type.getPermittedSubclasses()) {
                leaves.addAll(permitted(subtype));
            }
        } else {
            leaves.add(type);
        }
        return leaves;
    }

    @Override
    public Stored<S> insert(String id, S state, Sequenced... facts) {
        var entries = entries(0, facts);
        var until = clock.instant().plus(grace);
        var stored = new Stored<>(id, 1, entries.size(), state);
        var document = new Document("_id", id)
                .append(OutboxCollection.VERSION, stored.version())
                .append(SEQUENCE, stored.sequence())
                .append(STATE, document(state))
                .append(OutboxCollection.OUTBOX, documents(entries));
        if (!entries.isEmpty()) {
            document.append(OutboxCollection.DUE, Date.from(until));
        }
        mongo.execute(collection.name(), target -> target.insertOne(document));
        if (!entries.isEmpty()) {
            relay.accept(new Handover(collection, id, stored.version(), until, entries));
        }
        return stored;
    }

    @Override
    public Optional<Stored<S>> replace(Stored<S> current, S next, Sequenced... facts) {
        return replace(current, next, List.of(), facts);
    }

    @Override
    public Optional<Stored<S>> replace(Stored<S> current, S next, LogEntry entry, Sequenced... facts) {
        var adding = MongoDecisionLog.adding(current.id(), current.version() + 1, entry);
        var written = replace(current, next, adding, facts);
        written.ifPresent(stored -> log.moveQuietly(stored.id()));
        return written;
    }

    @Override
    public DecisionLog log() {
        log.prepareIndexes();
        return log;
    }

    private Optional<Stored<S>> replace(Stored<S> current, S next, List<Bson> more, Sequenced... facts) {
        var entries = entries(current.sequence(), facts);
        var until = clock.instant().plus(grace);
        var version = current.version() + 1;
        var sequence = current.sequence() + entries.size();
        var written = mongo.execute(
                collection.name(),
                target -> target.findOneAndUpdate(
                        fresh(current, entries.size()),
                        change(next, version, sequence, entries, until, more),
                        RETURN_OUTBOX));
        if (written == null) {
            refuseWhenFull(current, entries.size());
            return Optional.empty();
        }
        if (!entries.isEmpty() && !written.containsKey(OutboxCollection.BLOCKED)) {
            relay.accept(collection.handover(written, until));
        }
        return Optional.of(new Stored<>(current.id(), version, sequence, next));
    }

    private List<OutboxEntry> entries(long lastSequence, Sequenced... facts) {
        if (facts.length > MOST_ENTRIES) {
            throw new IllegalArgumentException("one write has at most " + MOST_ENTRIES + " events");
        }
        return events.write(lastSequence, facts);
    }

    private static final FindOneAndUpdateOptions RETURN_OUTBOX = new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.AFTER)
            .projection(
                    Projections.include(OutboxCollection.VERSION, OutboxCollection.OUTBOX, OutboxCollection.BLOCKED));

    /** Flat on purpose: inside a nested {@code $and} the embedded MongoDB does not see the id, and reads the whole collection. */
    private static Bson fresh(Stored<?> current, int added) {
        var fresh = new Document("_id", current.id()).append(OutboxCollection.VERSION, current.version());
        return added == 0 ? fresh : fresh.append(lastRoom(added), new Document("$exists", false));
    }

    /** The place in the outbox that must be empty for so many more to fit. */
    private static String lastRoom(int added) {
        return OutboxCollection.OUTBOX + "." + (MOST_ENTRIES - added);
    }

    private Bson change(
            S next, long version, long sequence, List<OutboxEntry> entries, Instant until, List<Bson> more) {
        var changes = new ArrayList<Bson>(more);
        changes.add(Updates.set(STATE, document(next)));
        changes.add(Updates.set(OutboxCollection.VERSION, version));
        changes.add(Updates.set(SEQUENCE, sequence));
        if (!entries.isEmpty()) {
            changes.add(Updates.pushEach(OutboxCollection.OUTBOX, documents(entries)));
            changes.add(Updates.set(OutboxCollection.DUE, Date.from(until)));
        }
        return Updates.combine(changes);
    }

    private void refuseWhenFull(Stored<S> current, int added) {
        if (added == 0) {
            return;
        }
        var full = Filters.and(
                Filters.eq("_id", current.id()),
                Filters.eq(OutboxCollection.VERSION, current.version()),
                Filters.exists(lastRoom(added)));
        if (mongo.getCollection(collection.name()).countDocuments(full) > 0) {
            throw new OutboxFullException(current.id());
        }
    }

    @Override
    public Optional<Stored<S>> find(String id) {
        return find(Criteria.where("_id").is(id), Sort.unsorted(), 1).stream().findFirst();
    }

    @Override
    public List<Stored<S>> find(Criteria criteria, Sort sort, int limit) {
        var query = Query.query(criteria).with(sort).limit(limit);
        query.fields().exclude(OutboxCollection.OUTBOX, MongoDecisionLog.LOG);
        return mongo.find(query, Document.class, collection.name()).stream()
                .map(this::stored)
                .toList();
    }

    private Stored<S> stored(Document document) {
        return new Stored<>(
                document.getString("_id"),
                document.getLong(OutboxCollection.VERSION),
                document.getLong(SEQUENCE),
                mongo.getConverter().read(type, document.get(STATE, Document.class)));
    }

    private Document document(S state) {
        var document = new Document();
        mongo.getConverter().write(state, document);
        return document;
    }

    private static List<Document> documents(List<OutboxEntry> entries) {
        return entries.stream().map(OutboxEntry::toDocument).toList();
    }
}
