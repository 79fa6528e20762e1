package org.convoca.platform.backing;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique, in memory, made anew when its database is opened. It names every document that may fit a query; the backend holds each of
 * them against the whole query. Without it, each look for what is due would read the whole collection.
 *
 * <p>Used for the leading fields of which a query says one value, and a range or a list of values of the field after them ({@link KeyRange}). Documents
 * that have nothing in the first field are left out: no query that it serves fits them.
 */
final class SecondaryIndex extends Index<Object> {

    /** A key sorts after those that it continues. */
    private static final Comparator<KeyValue> ORDER = (one, other) -> {
        var common = Math.min(one.size(), other.size());
        for (var part = 0; part < common; part++) {
            var order = ValueComparator.ascWithoutListHandling().compare(one.get(part), other.get(part));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    private final TreeMap<KeyValue, Set<Object>> positions = new TreeMap<>(ORDER);

    /** Whether a document stands here under several keys. */
    private boolean lists;

    SecondaryIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return range(query).isPresent();
    }

    private Optional<KeyRange> range(Document query) {
        return KeyRange.of(keys(), query, lists);
    }

    /** How many conditions of a query this index answers; 0 when it cannot be used. */
    synchronized int use(Document query) {
        return range(query).map(KeyRange::conditions).orElse(0);
    }

    /** Whether {@link #getPositions} names documents in the order of that field. */
    synchronized boolean isOrderedBy(String field, Document query) {
        var place = range(query).map(range -> range.prefix().size()).orElse(0);
        return place < keys().size() && keys().get(place).equals(field);
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        return () -> positions(range(query).orElseThrow()).iterator();
    }

    /** Read as far as it is consumed. A part of a map would count its entries first, so only its iterator is used. */
    private Stream<Object> positions(KeyRange range) {
        var behind = positions.tailMap(range.start(), true).entrySet().iterator();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(behind, Spliterator.ORDERED), false)
                .takeWhile(entry -> !range.isBefore(entry.getKey()))
                .filter(entry -> range.holds(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .distinct();
    }

    private List<KeyValue> indexed(Document document) {
        return getKeyValues(document).stream().filter(key -> key.get(0) != null).toList();
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        var indexed = indexed(document);
        lists |= indexed.size() > 1;
        indexed.forEach(key -> positions
                .computeIfAbsent(key, _ -> LinkedHashSet.newLinkedHashSet(1))
                .add(position));
    }

    private void remove(Document document, Object position) {
        for (var key : indexed(document)) {
            Optional.ofNullable(positions.get(key)).ifPresent(held -> {
                held.remove(position);
                if (held.isEmpty()) {
                    positions.remove(key);
                }
            });
        }
    }

    /** The backend knows here only what a document says; its id is its position. */
    @Override
    public synchronized Object remove(Document document) {
        var position = Missing.ofNullable(document.get("_id"));
        remove(document, position);
        return position;
    }

    @Override
    public synchronized void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(before, after)) {
            remove(before, position);
            add(after, position, collection);
        }
    }

    /** Only what is unique leads to one document. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

    @Override
    public synchronized long getCount() {
        return positions.values().stream().mapToLong(Set::size).sum();
    }

    @Override
    public synchronized boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public synchronized void drop() {
        positions.clear();
    }
}
