package org.convoca.event.review;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Who exported what, in the collection {@code exports}. The database drops an entry by itself when its time is over (index {@code at}, with an expiry).
 */
@Component
class ExportLog {

    private static final Logger log = LoggerFactory.getLogger(ExportLog.class);

    private final MongoCollection<Document> exports;
    private final Duration keptFor;
    private final Clock clock;

    ExportLog(MongoTemplate mongo, ReviewProperties properties, Clock clock) {
        this.exports = mongo.getCollection("exports");
        this.keptFor = properties.exportLogKeptFor();
        this.clock = clock;
        exports.createIndex(
                Indexes.ascending("at"), new IndexOptions().expireAfter(keptFor.toSeconds(), TimeUnit.SECONDS));
    }

    /** Written before the first row leaves. The embedded database drops nothing by itself, so that what is over goes here too. */
    void add(String file, Table.Wanted wanted) {
        var by = wanted.scope().coordinator().toString();
        exports.deleteMany(Filters.lt("at", Date.from(clock.instant().minus(keptFor))));
        exports.insertOne(new Document("_id", UUID.randomUUID().toString())
                .append("at", Date.from(clock.instant()))
                .append("by", by)
                .append("what", file)
                .append("call", wanted.call())
                .append("contacts", wanted.contacts()));
        log.info("coordinator {} exports {}, {} contacts", by, file, wanted.contacts() ? "with" : "without");
    }
}
