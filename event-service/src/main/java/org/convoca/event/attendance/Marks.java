package org.convoca.event.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import org.bson.Document;
import org.convoca.event.action.ActionId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Who was counted today: hashes of what the gateway calls a visitor, which is nobody's name and changes every day. They are deleted when the day
 * (UTC) is over, and with them any way to tell who comes. Kept in the collection {@code attendance_marks} as {@code { _id, expiresAt }}, and for what
 * a visitor has left for the day {@code { _id, taken, expiresAt }}.
 */
@Repository
class Marks {

    private static final String COLLECTION = "attendance_marks";
    private static final String TAKEN = "taken";
    private static final String EXPIRES_AT = "expiresAt";

    private final MongoTemplate mongo;
    private final MongoCollection<Document> marks;
    private final AttendanceProperties properties;
    private final Clock clock;

    Marks(MongoTemplate mongo, AttendanceProperties properties, Clock clock) {
        this.mongo = mongo;
        this.marks = mongo.getCollection(COLLECTION);
        this.properties = properties;
        this.clock = clock;
        marks.createIndex(Indexes.ascending(EXPIRES_AT));
    }

    /** Whether the visitor has something left today; if so, one is taken. */
    boolean take(String visitor) {
        var id = hash("day", visitor);
        return takeAnother(id) || insert(new Document("_id", id).append(TAKEN, 1)) || takeAnother(id);
    }

    private boolean takeAnother(String id) {
        var open = Filters.and(Filters.eq("_id", id), Filters.lt(TAKEN, properties.perVisitorAndDay()));
        return marks.updateOne(open, Updates.inc(TAKEN, 1)).getModifiedCount() == 1;
    }

    /** Marks the visitor for that action; false when that was done today. */
    boolean add(ActionId action, String visitor) {
        return insert(new Document("_id", hash(action.toString(), visitor)));
    }

    boolean isMarked(ActionId action, String visitor) {
        return marks.countDocuments(Filters.eq("_id", hash(action.toString(), visitor))) == 1;
    }

    /** Takes the mark away; false when there is none. */
    boolean remove(ActionId action, String visitor) {
        return marks.deleteOne(Filters.eq("_id", hash(action.toString(), visitor)))
                        .getDeletedCount()
                == 1;
    }

    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void forget() {
        marks.deleteMany(Filters.lte(EXPIRES_AT, Date.from(clock.instant())));
    }

    private boolean insert(Document mark) {
        try {
            mongo.insert(mark.append(EXPIRES_AT, Date.from(endOfDay())), COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private Instant endOfDay() {
        return today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String hash(String what, String visitor) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(sha256.digest((today() + "|" + what + "|" + visitor).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
