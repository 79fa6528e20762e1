package org.convoca.platform.backing;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    SecondaryIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return KeyRange.of(keys(), query).isPresent();
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        var found = new LinkedHashSet<Object>();
        for (var range : KeyRange.of(keys(), query).orElseThrow()) {
            for (var entry : positions.tailMap(range.start(), true).entrySet()) {
                if (range.isBefore(entry.getKey())) {
                    break;
                }
                found.addAll(entry.getValue());
            }
        }
        return new ArrayList<>(found);
    }

    private List<KeyValue> indexed(Document document) {
        return getKeyValues(document).stream().filter(key -> key.get(0) != null).toList();
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        indexed(document)
                .forEach(key -> positions
                        .computeIfAbsent(key, _ -> new LinkedHashSet<>())
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
    public synchronized @Nullable Object remove(Document document) {
        remove(document, document.get("_id"));
        return null;
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
