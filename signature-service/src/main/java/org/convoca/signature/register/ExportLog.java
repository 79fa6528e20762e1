package org.convoca.signature.register;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.convoca.signature.authority.Reviewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Who exported what, in the collection {@code exports}, dropped when its time is over. */
@Component
class ExportLog {

    private static final Logger log = LoggerFactory.getLogger(ExportLog.class);

    private final MongoCollection<Document> exports;
    private final ExportProperties properties;
    private final Clock clock;

    ExportLog(MongoTemplate mongo, ExportProperties properties, Clock clock) {
        this.exports = mongo.getCollection("exports");
        this.properties = properties;
        this.clock = clock;
        exports.createIndex(
                Indexes.ascending("at"),
                new IndexOptions().expireAfter(properties.logKeptFor().toSeconds(), TimeUnit.SECONDS));
    }

    /** Written before the first row leaves. Not every server that we run on drops by its index, so the old ones go here too. */
    void add(Reviewer reviewer, String file, @Nullable String call, boolean contacts) {
        var now = clock.instant();
        exports.deleteMany(Filters.lt("at", Date.from(now.minus(properties.logKeptFor()))));
        exports.insertOne(new Document("_id", UUID.randomUUID().toString())
                .append("at", Date.from(now))
                .append("by", reviewer.id().toString())
                .append("what", file)
                .append("call", call)
                .append("contacts", contacts));
        log.info("coordinator {} exports {}, {} contacts", reviewer.id(), file, contacts ? "with" : "without");
    }
}
