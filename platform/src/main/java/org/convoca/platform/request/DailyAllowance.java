package org.convoca.platform.request;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Bounds the mails that strangers can make us send to one address for one call on one day (UTC): confirmations asked for, and notices that somebody
 * signed again. Mails that follow an act of the contact are not counted, since nobody else can cause them.
 *
 * <p>Kept in the collection {@code mail_allowances} as {@code { _id: "day|scope|keyed hash of the address", taken, expiresAt }} for two days.
 */
public class DailyAllowance {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final String TAKEN = "taken";
    private static final String EXPIRES_AT = "expiresAt";

    private final MongoTemplate mongo;
    private final MongoCollection<Document> allowances;
    private final int most;
    private final Clock clock;

    /** @param most mails to one address in one scope on one day */
    public DailyAllowance(MongoTemplate mongo, int most, Clock clock) {
        this.mongo = mongo;
        this.allowances = mongo.getCollection("mail_allowances");
        this.most = most;
        this.clock = clock;
        allowances.createIndex(Indexes.ascending(EXPIRES_AT));
    }

    /**
     * Whether one more mail may go to that address today; if so, it is counted.
     *
     * @param scope within which mails are counted: the call
     * @param address a keyed hash of it, never the address itself
     */
    public boolean take(String scope, String address) {
        var id = id(scope, address);
        return takeAnother(id) || takeFirst(id) || takeAnother(id);
    }

    private boolean takeAnother(String id) {
        var open = Filters.and(Filters.eq("_id", id), Filters.lt(TAKEN, most));
        return allowances.updateOne(open, Updates.inc(TAKEN, 1)).getModifiedCount() == 1;
    }

    private boolean takeFirst(String id) {
        var first = new Document("_id", id)
                .append(TAKEN, 1)
                .append(EXPIRES_AT, Date.from(clock.instant().plus(KEPT)));
        try {
            mongo.insert(first, allowances.getNamespace().getCollectionName());
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** No mail came of what was taken. */
    public void giveBack(String scope, String address) {
        allowances.updateOne(Filters.eq("_id", id(scope, address)), Updates.inc(TAKEN, -1));
    }

    /** Forgets the days before yesterday. */
    public long forget(Instant now) {
        return allowances.deleteMany(Filters.lte(EXPIRES_AT, Date.from(now))).getDeletedCount();
    }

    private String id(String scope, String address) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "|" + scope + "|" + address;
    }
}
