package org.convoca.platform.backing;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of an index in which all documents lie that may fit a query: those whose key begins with some values, and continues with one between two
 * bounds.
 *
 * @param prefix the values of the leading fields; may be empty
 * @param from the least that the next field may hold, or null for any
 * @param to the most that the next field may hold, or null for any
 * @param among what the next field may hold; empty for anything between the bounds
 */
record KeyRange(
        List<Object> prefix,
        @Nullable Object from,
        @Nullable Object to,
        Set<Object> among) {

    private static final KeyRange NONE = new KeyRange(List.of(), null, null, Set.of());

    /**
     * Nothing when the query says nothing that the index could use.
     *
     * @param lists whether a document may stand in the index under several keys: of two bounds only one is used then, since one element of a list may
     *     keep to the one and another to the other
     */
    static Optional<KeyRange> of(List<String> fields, Document query, boolean lists) {
        var conditions = new HashMap<String, List<Object>>();
        collect(query, conditions);
        var prefix = new ArrayList<Object>();
        for (var field : fields) {
            var condition = conditions.getOrDefault(field, List.of());
            var value = condition.stream().filter(KeyRange::isPlain).findFirst();
            if (value.isEmpty()) {
                return Optional.of(next(prefix, condition, lists)).filter(range -> range != NONE);
            }
            prefix.add(normalised(value.get()));
        }
        return Optional.of(new KeyRange(prefix, null, null, Set.of()));
    }

    /** What must be true of each field, also in the parts of a conjunction. */
    private static void collect(Document query, Map<String, List<Object>> conditions) {
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                parts.forEach(part -> collect((Document) part, conditions));
            } else if (condition instanceof Document operators && operators.get("$eq") != null) {
                conditions.computeIfAbsent(field, _ -> new ArrayList<>()).add(operators.get("$eq"));
            } else if (condition != null) {
                conditions.computeIfAbsent(field, _ -> new ArrayList<>()).add(condition);
            }
        });
    }

    private static KeyRange next(List<Object> prefix, List<Object> conditions, boolean lists) {
        for (var condition : conditions) {
            if (condition instanceof Document operators) {
                var range = range(prefix, operators, lists);
                if (range != NONE) {
                    return range;
                }
            }
        }
        return prefix.isEmpty() ? NONE : new KeyRange(prefix, null, null, Set.of());
    }

    private static KeyRange range(List<Object> prefix, Document operators, boolean lists) {
        if (operators.get("$in") instanceof Collection<?> values
                && !values.isEmpty()
                && values.stream().allMatch(KeyRange::isPlain)) {
            var among = new TreeSet<Object>(KeyRange::compare);
            values.forEach(value -> among.add(normalised(value)));
            return new KeyRange(prefix, among.first(), among.last(), among);
        }
        var from = bound(operators, "$gte", "$gt");
        var to = from != null && lists ? null : bound(operators, "$lte", "$lt");
        if (from != null || to != null) {
            return new KeyRange(prefix, from, to, Set.of());
        }
        // Only of the first field is it known that what has nothing there is left out of the index.
        return prefix.isEmpty() && Boolean.TRUE.equals(operators.get("$exists"))
                ? new KeyRange(prefix, null, null, Set.of())
                : NONE;
    }

    /** Every text is at least the empty one: that bounds nothing. */
    private static @Nullable Object bound(Document operators, String inclusive, String exclusive) {
        var bound = operators.getOrDefault(inclusive, operators.get(exclusive));
        return isPlain(bound) && !bound.equals("") ? normalised(bound) : null;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof UUID;
    }

    /** As the backend keeps numbers in keys. */
    private static Object normalised(Object value) {
        return value instanceof Number number ? Double.valueOf(number.doubleValue()) : value;
    }

    int conditions() {
        return prefix.size() * 2 + (from == null && to == null ? 1 : 2);
    }

    KeyValue start() {
        var start = new ArrayList<>(prefix);
        if (from != null || prefix.isEmpty()) {
            start.add(from);
        }
        return new KeyValue(start);
    }

    /** Whether a key lies behind the end. */
    boolean isBefore(KeyValue key) {
        for (var part = 0; part < prefix.size(); part++) {
            if (compare(key.get(part), prefix.get(part)) > 0) {
                return true;
            }
        }
        return to != null && compare(key.get(prefix.size()), to) > 0;
    }

    /** Whether a key between start and end is one of those that are looked for. */
    boolean holds(KeyValue key) {
        return among.isEmpty() || among.contains(key.get(prefix.size()));
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        return ValueComparator.ascWithoutListHandling().compare(one, other);
    }
}
