package org.convoca.platform.outbox;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Entries of a log as documents. Their ids begin with the moment, so that the order of ids is that of time. */
final class LoggedEntries {

    private static final String VALUE = "value";

    private LoggedEntries() {}

    static Document document(String aggregate, long version, LogEntry entry) {
        var place = entry.place();
        return new Document("_id", "%013d.%s.%d".formatted(entry.at().toEpochMilli(), aggregate, version))
                .append("aggregate", aggregate)
                .append("at", Date.from(entry.at()))
                .append("by", text(entry.by()))
                .append("what", entry.what())
                .append("why", entry.why())
                .append(
                        "place",
                        new Document("call", place.call())
                                .append("territory", place.territory())
                                .append("region", place.region()))
                .append("details", pairs(entry.details()));
    }

    /** Pairs in a list, since a name may hold what a field's name must not. */
    private static List<Document> pairs(Map<String, String> details) {
        return details.entrySet().stream()
                .map(detail -> new Document("name", detail.getKey()).append(VALUE, detail.getValue()))
                .toList();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    static LoggedEntry read(Document document) {
        var place = document.get("place", Document.class);
        var by = document.getString("by");
        var details = new HashMap<String, String>();
        document.getList("details", Document.class, List.of())
                .forEach(detail -> details.put(detail.getString("name"), detail.getString(VALUE)));
        return new LoggedEntry(
                document.getString("_id"),
                document.getString("aggregate"),
                new LogEntry(
                        Objects.requireNonNull(document.getDate("at")).toInstant(),
                        by == null ? null : UUID.fromString(by),
                        document.getString("what"),
                        document.getString("why"),
                        new LogEntry.Place(
                                place.getString("call"), place.getString("territory"), place.getString("region")),
                        details));
    }
}
