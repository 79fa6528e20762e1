package org.convoca.notification.federation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Servers that do not answer at the moment, and since when. Thread-safe. */
class Hosts {

    private static final String SINCE = "since";
    private static final String FAILURES = "failures";

    private final MongoCollection<Document> hosts;

    Hosts(MongoTemplate mongo) {
        this.hosts = mongo.getCollection("federation_hosts");
        hosts.createIndex(Indexes.ascending(SINCE));
    }

    /** It did not answer; how often in a row, this time with it. */
    int failed(String host, Instant now) {
        var stored = hosts.findOneAndUpdate(
                eq("_id", host),
                Updates.combine(Updates.setOnInsert(SINCE, Date.from(now)), Updates.inc(FAILURES, 1)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(stored).get(FAILURES, Number.class).intValue();
    }

    /** It answered. */
    void answered(String host) {
        hosts.deleteOne(eq("_id", host));
    }

    List<String> failingSince(Instant before, int limit) {
        return hosts.find(lt(SINCE, Date.from(before)))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }
}
