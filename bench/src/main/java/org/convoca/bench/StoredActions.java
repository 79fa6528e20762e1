package org.convoca.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Fills a call with published street actions, straight into event-service's database: copies of one that is published there already, or else of a sample in
 * the same stored form, each with an id, a territory and a place of its own.
 */
final class StoredActions implements AutoCloseable {

    private static final int AT_ONCE = 1000;
    private static final String LISTING = "state.listing.call";

    private final MongoClient client;
    private final MongoCollection<Document> actions;
    private final String call;

    StoredActions(String mongodb, String call) {
        this.client =
                MongoClients.create(mongodb + (mongodb.contains("?") ? "&" : "?") + "uuidRepresentation=standard");
        this.actions = client.getDatabase("convoca_event").getCollection("actions");
        this.call = call;
    }

    /** How many the public sees. */
    long count() {
        return actions.countDocuments(Filters.eq(LISTING, call));
    }

    /** Adds so many to each of these places. */
    void add(List<Spot> spots, int toEach) {
        var model = model();
        for (var spot : spots) {
            for (var begun = 0; begun < toEach; begun += AT_ONCE) {
                var documents = new ArrayList<Document>();
                for (var number = begun; number < Math.min(toEach, begun + AT_ONCE); number++) {
                    documents.add(copy(model, spot, number));
                }
                actions.insertMany(documents, new InsertManyOptions().ordered(false));
            }
        }
    }

    private Document model() {
        var published = actions.find(Filters.and(
                        Filters.eq(LISTING, call),
                        Filters.eq("state._class", "action.published"),
                        Filters.eq("state.content.when._class", "when.at-time"),
                        Filters.exists("state.content.place.point.lat")))
                .first();
        return published == null ? sample() : published;
    }

    private static Document sample() {
        try (var resource = StoredActions.class.getResourceAsStream("action.json")) {
            return Document.parse(new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document copy(Document model, Spot spot, int number) {
        var id = UUID.randomUUID().toString();
        var copy = (Document) Objects.requireNonNull(renamed(model, model.getString("_id"), id));
        copy.remove("due");
        copy.append("outbox", List.of());
        var state = copy.get("state", Document.class);
        var lat = spot.lat() + number % 20 * 0.01;
        var lon = spot.lon() + number % 25 * 0.01;
        state.get("listing", Document.class)
                .append("call", call)
                .append("territory", spot.territory())
                .append("region", spot.region())
                .append("lat", lat)
                .append("lon", lon);
        var content = state.get("content", Document.class);
        content.append("region", spot.region());
        content.get("place", Document.class)
                .append("territory", spot.territory())
                .append("point", new Document("lat", lat).append("lon", lon));
        return copy;
    }

    /** A deep copy in which the one id stands wherever the other stood. */
    private static @Nullable Object renamed(@Nullable Object value, String from, String to) {
        return switch (value) {
            case Document document -> {
                var copy = new Document();
                document.forEach((field, held) -> copy.append(field, renamed(held, from, to)));
                yield copy;
            }
            case List<?> list ->
                list.stream().map(element -> renamed(element, from, to)).collect(Collectors.toList());
            case String text -> text.replace(from, to);
            case null -> null;
            default -> value;
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
