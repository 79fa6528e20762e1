package org.convoca.notification.happening;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallFacts;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The calls with their names; few, and read all at once. Thread-safe. */
public class Calls {

    private final MongoCollection<Document> calls;

    public Calls(MongoTemplate mongo) {
        this.calls = mongo.getCollection("calls");
    }

    /** Takes a call's state after an event; safe to repeat. */
    void put(CallFacts call) {
        calls.replaceOne(eq("_id", call.slug()), document(call), new ReplaceOptions().upsert(true));
    }

    /** All by their slugs. */
    public Map<String, Call> all() {
        var all = new HashMap<String, Call>();
        calls.find().map(Calls::read).forEach(call -> all.put(call.slug(), call));
        return all;
    }

    private static Document document(CallFacts call) {
        var week = switch (call.week()) {
            case ActionWeek.ToBeAnnounced(var from, var to) -> week(false, from, to);
            case ActionWeek.Announced(var first, var last) -> week(true, first, last);
        };
        return Documents.with(new Document("_id", call.slug()), call.titles())
                .append("language", call.language())
                .append("week", week);
    }

    private static Document week(boolean announced, LocalDate from, LocalDate to) {
        return new Document("announced", announced)
                .append("from", from.toString())
                .append("to", to.toString());
    }

    private static Call read(Document document) {
        var week = document.get("week", Document.class);
        var from = LocalDate.parse(week.getString("from"));
        var to = LocalDate.parse(week.getString("to"));
        return new Call(
                document.getString("_id"),
                Documents.names(document),
                document.getString("language"),
                week.getBoolean("announced", false)
                        ? new ActionWeek.Announced(from, to)
                        : new ActionWeek.ToBeAnnounced(from, to));
    }
}
