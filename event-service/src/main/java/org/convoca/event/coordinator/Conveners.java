package org.convoca.event.coordinator;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Sees to it that there is always a convener, even when two of them remove each other at the same moment: one document of their ids, from which one is
 * taken only while another is in it.
 *
 * <p>A convener is put in after they were made one, and taken out before they stop being one; so whoever is in it is a convener, whatever crashes in between.
 */
@Component
class Conveners {

    private static final Document THE_ONE = new Document("_id", "conveners");
    private static final String IDS = "ids";

    private final MongoCollection<Document> conveners;

    Conveners(MongoTemplate mongo) {
        this.conveners = mongo.getCollection("conveners");
    }

    void add(UUID coordinator) {
        conveners.updateOne(THE_ONE, Updates.addToSet(IDS, coordinator.toString()), new UpdateOptions().upsert(true));
    }

    /** Whether the convener may stop being one; if so, another is left. */
    boolean release(UUID coordinator) {
        var notTheLast = Filters.and(THE_ONE, Filters.exists(IDS + ".1"));
        var others = Filters.and(THE_ONE, Filters.exists(IDS + ".0"), Filters.ne(IDS, coordinator.toString()));
        return conveners
                                .updateOne(notTheLast, Updates.pull(IDS, coordinator.toString()))
                                .getMatchedCount()
                        > 0
                || conveners.countDocuments(others) > 0;
    }
}
