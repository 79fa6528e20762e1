package org.convoca.notification.happening;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A projection of what is public of signatures, registrations and street actions, for counts and for what is to come. Thread-safe. */
public class KnownThings {

    private static final String COLLECTION = "known";
    private static final String STANDS = "stands";
    private static final String NEXT = "next";

    private final MongoCollection<Document> things;

    public KnownThings(MongoTemplate mongo) {
        this.things = mongo.getCollection(COLLECTION);
        things.createIndex(Indexes.ascending(Documents.PLACE, NEXT), new IndexOptions().sparse(true));
        things.createIndex(Indexes.ascending(NEXT), new IndexOptions().sparse(true));
        things.createIndex(Indexes.ascending(STANDS));
    }

    /** Takes its state after an event; safe to repeat. */
    void put(Known known) {
        things.replaceOne(eq("_id", known.id().toString()), document(known), new ReplaceOptions().upsert(true));
    }

    /** What is known of a signature, a registration or an action. */
    public Optional<Known> find(String id) {
        return Optional.ofNullable(things.find(eq("_id", id)).first()).map(KnownThings::read);
    }

    /** Shows the actions that start in {@code [from, to)}, in their order in each place. */
    public void upcoming(Places places, Instant from, Instant to, Predicate<Known> goOn) {
        var window = and(gte(NEXT, Date.from(from)), lt(NEXT, Date.from(to)));
        switch (places) {
            case Places.All _ -> upcoming(window, goOn);
            case Places.Some some -> {
                for (var place : some.keys()) {
                    if (!upcoming(and(eq(Documents.PLACE, place), window), goOn)) {
                        return;
                    }
                }
            }
        }
    }

    private boolean upcoming(Bson filter, Predicate<Known> goOn) {
        for (var found : things.find(filter).sort(Sorts.ascending(NEXT))) {
            if (!goOn.test(read(found))) {
                return false;
            }
        }
        return true;
    }

    /** Of a call in a place. */
    public record Where(String call, Place place) {}

    /** How many stand, by call and place. Reads all of them: ask once for many readers. */
    public Map<Where, Totals> totals() {
        var groups = things.aggregate(Arrays.asList(
                new Document("$match", new Document(STANDS, true)),
                new Document(
                        "$group",
                        new Document(
                                        "_id",
                                        new Document("call", "$call")
                                                .append("territory", "$territory")
                                                .append("region", "$region")
                                                .append("kind", "$kind"))
                                .append("count", new Document("$sum", 1)))));
        var totals = new HashMap<Where, Totals>();
        for (var group : groups) {
            var key = group.get("_id", Document.class);
            var where = new Where(
                    key.getString("call"), new Place(key.getString("territory"), Region.of(key.getString("region"))));
            totals.merge(
                    where,
                    of(key.getString("kind"), group.get("count", Number.class).intValue()),
                    Totals::plus);
        }
        return totals;
    }

    private static Totals of(String kind, int count) {
        return switch (Known.Kind.of(kind)) {
            case SIGNATURE -> new Totals(count, 0, 0);
            case REGISTRATION -> new Totals(0, count, 0);
            case ACTION -> new Totals(0, 0, count);
        };
    }

    private static Document document(Known known) {
        var document = new Document("_id", known.id().toString())
                .append("kind", known.kind().code())
                .append("call", known.call())
                .append(STANDS, known.stands())
                .append("name", known.name());
        var schedule = known.schedule();
        if (schedule != null) {
            document.append("schedule", document(schedule));
            if (known.stands()) {
                document.append(NEXT, Date.from(schedule.startsAt()));
            }
        }
        return Documents.with(Documents.with(document, known.place()), known.names());
    }

    private static Document document(Known.Schedule schedule) {
        return new Document("startsAt", Date.from(schedule.startsAt()))
                .append("start", text(schedule.start()))
                .append("zone", text(schedule.zone()))
                .append("day", text(schedule.day()))
                .append("locality", schedule.locality());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Known read(Document document) {
        var schedule = document.get("schedule", Document.class);
        return new Known(
                Known.Kind.of(document.getString("kind")),
                UUID.fromString(document.getString("_id")),
                document.getString("call"),
                Documents.place(document),
                document.getBoolean(STANDS, false),
                document.getString("name"),
                Documents.names(document),
                schedule == null ? null : schedule(schedule));
    }

    private static Known.Schedule schedule(Document document) {
        var start = document.getString("start");
        var zone = document.getString("zone");
        var day = document.getString("day");
        return new Known.Schedule(
                document.getDate("startsAt").toInstant(),
                start == null ? null : LocalDateTime.parse(start),
                zone == null ? null : ZoneId.of(zone),
                day == null ? null : LocalDate.parse(day),
                document.getString("locality"));
    }
}
