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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of an index in which all documents lie that may fit a query: those whose key begins with some values, and continues with one between two bounds.
 *
 * @param prefix the values of the leading fields; may be empty
 * @param from the least that the next field may hold, or null for any
 * @param to the most that the next field may hold, or null for any
 */
record KeyRange(
        List<Object> prefix,
        @Nullable Object from,
        @Nullable Object to) {

    /** Ranges that together hold all that may fit; nothing when the query says nothing that this index could use. */
    static Optional<List<KeyRange>> of(List<String> fields, Document query) {
        var conditions = new HashMap<String, List<Object>>();
        collect(query, conditions);
        var prefix = new ArrayList<Object>();
        for (var field : fields) {
            var condition = conditions.getOrDefault(field, List.of());
            var value = condition.stream().filter(KeyRange::isPlain).findFirst();
            if (value.isEmpty()) {
                return next(prefix, condition);
            }
            prefix.add(normalised(value.get()));
        }
        return Optional.of(List.of(new KeyRange(prefix, null, null)));
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

    private static Optional<List<KeyRange>> next(List<Object> prefix, List<Object> conditions) {
        for (var condition : conditions) {
            if (condition instanceof Document operators) {
                var ranges = ranges(prefix, operators);
                if (!ranges.isEmpty()) {
                    return Optional.of(ranges);
                }
            }
        }
        return prefix.isEmpty() ? Optional.empty() : Optional.of(List.of(new KeyRange(prefix, null, null)));
    }

    /** Of two bounds only one is used: of a list, one element may keep to the one and another to the other. */
    private static List<KeyRange> ranges(List<Object> prefix, Document operators) {
        if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(KeyRange::isPlain)) {
            return values.stream()
                    .map(KeyRange::normalised)
                    .map(value -> new KeyRange(prefix, value, value))
                    .toList();
        }
        var from = operators.getOrDefault("$gte", operators.get("$gt"));
        if (isPlain(from)) {
            return List.of(new KeyRange(prefix, normalised(from), null));
        }
        var to = operators.getOrDefault("$lte", operators.get("$lt"));
        if (isPlain(to)) {
            return List.of(new KeyRange(prefix, null, normalised(to)));
        }
        // Only of the first field is it known that what has nothing there is left out of the index.
        return prefix.isEmpty() && Boolean.TRUE.equals(operators.get("$exists"))
                ? List.of(new KeyRange(prefix, null, null))
                : List.of();
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

    private static int compare(@Nullable Object one, @Nullable Object other) {
        return ValueComparator.ascWithoutListHandling().compare(one, other);
    }
}
