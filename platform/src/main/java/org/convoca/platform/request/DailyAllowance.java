package org.convoca.platform.request;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Bounds the mails that strangers can make us send to one address for one call on one day (UTC): confirmations asked for, and notices that somebody
 * signed again. Mails that follow an act of the contact are not counted, since nobody else can cause them.
 *
 * <p>Kept in the collection {@code mail_allowances} as {@code { _id: hash of day, scope and keyed hash of the address, taken, expiresAt }} for two days. Nobody waits
 * until a count is on disk: what a crash forgets is one mail of a day's few.
 */
public class DailyAllowance {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final String TAKEN = "taken";
    private static final String EXPIRES_AT = "expiresAt";

    private final MongoCollection<Document> allowances;
    private final int most;
    private final Clock clock;

    /** @param most mails to one address in one scope on one day */
    public DailyAllowance(MongoTemplate mongo, int most, Clock clock) {
        this.allowances = mongo.getCollection("mail_allowances").withWriteConcern(WriteConcern.W1);
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
        if (count(id)) {
            return true;
        }
        // Of two that were first at once, one was refused by the other's document and finds it now.
        return count(id);
    }

    private boolean count(String id) {
        var open = Filters.and(Filters.eq("_id", id), Filters.lt(TAKEN, most));
        var counted = Updates.combine(
                Updates.inc(TAKEN, 1),
                Updates.setOnInsert(EXPIRES_AT, Date.from(clock.instant().plus(KEPT))));
        try {
            allowances.updateOne(open, counted, new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
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

    /** Hashed once more with the day, so that what is counted leads to nobody and outlives nobody who is erased. */
    private String id(String scope, String address) {
        var counted = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "|" + scope + "|" + address;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(counted.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
