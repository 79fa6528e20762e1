package org.convoca.event.switches;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.convoca.event.switches.SwitchState.Turn;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * One document for each switch that was ever turned, in the collection {@code switches}: {@code { _id, log: [{ at, by, off, until, why }] }}, the newest
 * turn first. There are a dozen at most, so all are read at once and no index is needed but that of the id.
 */
@Component
class StoredSwitches implements Switches {

    static final String COLLECTION = "switches";

    /** What a page shows. */
    private static final int KEPT_TURNS = 30;

    private final MongoCollection<Document> switches;
    private final Clock clock;

    StoredSwitches(MongoTemplate mongo, Clock clock) {
        switches = mongo.getCollection(COLLECTION);
        this.clock = clock;
    }

    /** All there are, in their order. */
    List<SwitchState> all() {
        var stored = new EnumMap<Switch, SwitchState>(Switch.class);
        for (var document : switches.find()) {
            Switch.find(document.getString("_id")).ifPresent(one -> stored.put(one, state(one, document)));
        }
        return Arrays.stream(Switch.values())
                .map(one -> stored.getOrDefault(one, new SwitchState(one, List.of())))
                .toList();
    }

    @Override
    public Optional<Instant> offUntil(Switch one) {
        var document = switches.find(Filters.eq("_id", one.code())).first();
        var off = document == null ? null : state(one, document).off(clock.instant());
        return off == null ? Optional.empty() : Optional.of(off.until() == null ? Instant.MAX : off.until());
    }

    void turn(Switch one, Turn turn) {
        switches.updateOne(
                Filters.eq("_id", one.code()),
                Updates.pushEach(
                        "log",
                        List.of(document(turn)),
                        new PushOptions().position(0).slice(KEPT_TURNS)),
                new UpdateOptions().upsert(true));
    }

    private static Document document(Turn turn) {
        return new Document("at", Date.from(turn.at()))
                .append("by", turn.by())
                .append("off", turn.off())
                .append("until", turn.until() == null ? null : Date.from(turn.until()))
                .append("why", turn.why());
    }

    private static SwitchState state(Switch one, Document document) {
        return new SwitchState(
                one,
                document.getList("log", Document.class, List.of()).stream()
                        .map(StoredSwitches::turn)
                        .toList());
    }

    private static Turn turn(Document document) {
        return new Turn(
                document.getDate("at").toInstant(),
                document.getString("by"),
                document.getBoolean("off", false),
                moment(document.getDate("until")),
                document.getString("why"));
    }

    private static @Nullable Instant moment(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
