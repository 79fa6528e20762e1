package org.convoca.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.bson.Document;

/** Looks into notification-service's database, and fills it: happenings as it stores them, and digests that are all due at once. */
final class StoredDigests implements AutoCloseable {

    private static final int AT_ONCE = 1000;
    private static final String TEMPLATE = "state.order.template";
    private static final String TYPE = "state._class";

    private final MongoClient client;
    private final MongoDatabase database;
    private final String call;

    StoredDigests(String mongodb, String call) {
        this.client = MongoClients.create(mongodb);
        this.database = client.getDatabase("convoca_notification");
        this.call = call;
    }

    private MongoCollection<Document> mails() {
        return database.getCollection("mails");
    }

    long coordinators() {
        return database.getCollection("subscribers").countDocuments();
    }

    /** Mails that wait or are in hand. */
    long unfinished() {
        return mails().countDocuments(Filters.exists("state.due"));
    }

    long ordered() {
        return database.getCollection("digests").countDocuments();
    }

    long sent() {
        return mails().countDocuments(Filters.and(Filters.eq(TEMPLATE, "digest"), Filters.eq(TYPE, "mail.sent")));
    }

    /** So many over these territories, during the last hours. */
    void happen(List<Spot> spots, int number, Instant now) {
        for (var begun = 0; begun < number; begun += AT_ONCE) {
            var documents = new ArrayList<Document>();
            for (var one = begun; one < Math.min(number, begun + AT_ONCE); one++) {
                documents.add(happening(spots.get(one % spots.size()), one, now));
            }
            database.getCollection("happenings").insertMany(documents, new InsertManyOptions().ordered(false));
        }
    }

    private Document happening(Spot spot, int number, Instant now) {
        var at = now.minus(Duration.ofMinutes(2 + number % 1200));
        return new Document("_id", "bench." + number)
                .append("at", Date.from(at))
                .append("kind", "signed")
                .append("call", call)
                .append("subject", UUID.randomUUID().toString())
                .append("name", "Asociación Vecinal La Ribera número " + number)
                .append("place", spot.territory())
                .append("territory", spot.territory())
                .append("region", spot.region())
                .append("names", new Document());
    }

    /** From now on every coordinator's digest of the last day is due. */
    void makeDue(Instant now) {
        database.getCollection("subscribers")
                .updateMany(
                        Filters.eq("state.chosen.frequency", "daily"),
                        Updates.combine(
                                Updates.set("state.course.due", Date.from(now)),
                                Updates.set("state.course.from", Date.from(now.minus(Duration.ofDays(1))))));
    }

    /** From order to sending, of the mails of a template that were ordered since then; in milliseconds. */
    Histogram delays(String template, Instant since) {
        var delays = new Histogram(3);
        mails().find(Filters.and(Filters.eq(TEMPLATE, template), Filters.eq(TYPE, "mail.sent")))
                .projection(new Document("state.order.since", 1).append("state.sentAt", 1))
                .forEach(mail -> {
                    var state = mail.get("state", Document.class);
                    var ordered =
                            state.get("order", Document.class).getDate("since").toInstant();
                    if (!ordered.isBefore(since)) {
                        delays.recordValue(Math.max(
                                0,
                                Duration.between(
                                                ordered, state.getDate("sentAt").toInstant())
                                        .toMillis()));
                    }
                });
        return delays;
    }

    @Override
    public void close() {
        client.close();
    }
}
