package org.convoca.notification.federation;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.convoca.contracts.call.CallFacts;
import org.convoca.contracts.call.CallStatus;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The calls that can be followed. Thread-safe. */
class FederatedCalls {

    private final MongoCollection<Document> calls;

    FederatedCalls(MongoTemplate mongo) {
        this.calls = mongo.getCollection("federation_calls");
    }

    /** Takes a call's state after an event; safe to repeat. Whether it was not known before. */
    boolean put(CallFacts call) {
        var document = new Document("_id", call.slug())
                .append("titles", new Document(Map.<String, Object>copyOf(call.titles())))
                .append("language", call.language())
                .append("since", Date.from(call.opensAt()))
                .append("withdrawn", call.status() == CallStatus.WITHDRAWN);
        return calls.replaceOne(eq("_id", call.slug()), document, new ReplaceOptions().upsert(true))
                        .getMatchedCount()
                == 0;
    }

    Optional<FederatedCall> find(String slug) {
        return Optional.ofNullable(calls.find(eq("_id", slug)).first()).map(FederatedCalls::read);
    }

    long count() {
        return calls.countDocuments(eq("withdrawn", false));
    }

    private static FederatedCall read(Document document) {
        return new FederatedCall(
                document.getString("_id"),
                document.get("titles", new Document()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, title -> (String) title.getValue())),
                document.getString("language"),
                document.getDate("since").toInstant(),
                document.getBoolean("withdrawn", false));
    }
}
