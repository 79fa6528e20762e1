package org.convoca.platform.sealing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * After a new key was added to the keyset: goes through all that a service has stored and wraps each person’s own key anew, so that the older key can be taken
 * out. What is sealed stays as it is. It may run again, be broken off and run beside the service: a key is replaced only where it still is what was read.
 *
 * <p>It knows no types. A wrapped key is a field {@code key} that opens for the collection and for an id that stands around it, which nothing else does.
 */
final class Resealing {

    private static final Logger log = LoggerFactory.getLogger(Resealing.class);
    private static final String KEY = "key";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** A wrapped key has more. */
    private static final int SHORTEST = 100;

    private final MongoTemplate mongo;
    private final TinkSealing sealing;
    private final List<String> boundTo;

    /** @param boundTo names beside those of collections for which something is sealed */
    Resealing(MongoTemplate mongo, TinkSealing sealing, List<String> boundTo) {
        this.mongo = mongo;
        this.sealing = sealing;
        this.boundTo = List.copyOf(boundTo);
    }

    /**
     * What was found.
     *
     * @param wrapped keys that are wrapped with the newest key now and were not before
     * @param current keys that were already
     * @param unreadable fields that look like a wrapped key and do not open; the older key must stay while there are any
     */
    record Report(long wrapped, long current, long unreadable) {

        Report plus(Report other) {
            return new Report(wrapped + other.wrapped, current + other.current, unreadable + other.unreadable);
        }
    }

    Report run() {
        var collections = mongo.getDb().listCollectionNames().into(new ArrayList<>());
        var names = Stream.concat(collections.stream(), boundTo.stream()).toList();
        var report = new Report(0, 0, 0);
        for (var name : collections) {
            for (var document : mongo.getCollection(name).find()) {
                report = report.plus(new Walk(mongo.getCollection(name), names, document).walk());
            }
        }
        log.info(
                "keys of people: {} wrapped anew, {} were, {} cannot be read",
                report.wrapped(),
                report.current(),
                report.unreadable());
        return report;
    }

    /** Through one document. */
    private final class Walk {

        private final MongoCollection<Document> collection;
        private final List<String> names;
        private final Document document;
        private long wrapped;
        private long current;
        private long unreadable;

        Walk(MongoCollection<Document> collection, List<String> names, Document document) {
            this.collection = collection;
            this.names = names;
            this.document = document;
        }

        Report walk() {
            into(document, "", Set.of());
            return new Report(wrapped, current, unreadable);
        }

        /** @param ids of what is around this part */
        private void into(Document part, String path, Set<String> ids) {
            var known = new HashSet<>(ids);
            part.values().stream()
                    .map(String::valueOf)
                    .filter(value -> ID.matcher(value).matches())
                    .forEach(known::add);
            known.add(String.valueOf(document.get("_id")));
            for (var field : part.entrySet()) {
                value(field, path + field.getKey(), known);
            }
        }

        private void value(Map.Entry<String, Object> field, String path, Set<String> ids) {
            switch (field.getValue()) {
                case Document inner -> into(inner, path + ".", ids);
                case List<?> list -> {
                    for (var n = 0; n < list.size(); n++) {
                        if (list.get(n) instanceof Document inner) {
                            into(inner, path + "." + n + ".", ids);
                        }
                    }
                }
                case String text when field.getKey().equals(KEY) && text.length() > SHORTEST -> key(text, path, ids);
                case null, default -> {}
            }
        }

        private void key(String before, String path, Set<String> ids) {
            var after = names.stream()
                    .flatMap(name -> ids.stream().map(id -> sealing.rewrapped(name, id, before)))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (after.isEmpty()) {
                unreadable++;
            } else if (after.get().equals(before)) {
                current++;
            } else {
                collection.updateOne(
                        Filters.and(Filters.eq("_id", document.get("_id")), Filters.eq(path, before)),
                        Updates.set(path, after.get()));
                wrapped++;
            }
        }
    }
}
