package org.convoca.notification.federation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Signatures that took effect, for as long as they could be accepted again: who copies a request gains nothing by it. Thread-safe. */
class SeenSignatures {

    private final MongoCollection<Document> seen;

    SeenSignatures(MongoTemplate mongo) {
        this.seen = mongo.getCollection("federation_seen");
        seen.createIndex(Indexes.ascending("at"));
    }

    /** Whether it is new; the insert decides. */
    boolean isNew(SignatureCheck check, Instant now) {
        try {
            seen.insertOne(new Document("_id", Hashes.of(check.signature())).append("at", Date.from(now)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** It had no effect after all. */
    void forget(SignatureCheck check) {
        seen.deleteOne(eq("_id", Hashes.of(check.signature())));
    }

    long forget(Instant before) {
        return seen.deleteMany(lt("at", Date.from(before))).getDeletedCount();
    }
}
