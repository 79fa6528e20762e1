package org.convoca.platform.request;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.sealing.Sealing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Which request came under which {@code Idempotency-Key}, and what it was answered. Kept in the collection {@code idempotency_keys} under a keyed hash of
 * scope and key, with a keyed hash of the request, so that neither a key nor anything of a request can be read back.
 */
public class IdempotencyKeys {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final String REQUEST = "request";
    private static final String SUBJECT = "subject";
    private static final String DONE = "done";
    private static final String EXPIRES_AT = "expiresAt";

    private final MongoTemplate mongo;
    private final MongoCollection<Document> keys;
    private final Sealing sealing;
    private final Duration keptFor;
    private final Clock clock;

    /** @param keptFor how long a repeated request under the same key gets the first answer */
    public IdempotencyKeys(MongoTemplate mongo, Sealing sealing, Duration keptFor, Clock clock) {
        this.mongo = mongo;
        this.keys = mongo.getCollection("idempotency_keys");
        this.sealing = sealing;
        this.keptFor = keptFor;
        this.clock = clock;
        keys.createIndex(Indexes.ascending(EXPIRES_AT));
    }

    /** A key and the request that came with it, as hashes. */
    public record Request(String key, String request) {}

    /** What is known about a key. */
    public sealed interface Claim {
        /** The request is to be carried out (again, perhaps: its first run may have been cut short) under this id. */
        record ToDo(UUID subject) implements Claim {}

        /** The request was carried out and answered with this id. */
        record Done(UUID subject) implements Claim {}

        /** The key belongs to another request. */
        record Reused() implements Claim {}
    }

    /**
     * A key has 1 to 200 visible ASCII characters.
     *
     * @throws ProblemException with 400 when the text can be none
     */
    public static void refuseUnlessKey(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "An Idempotency-Key has 1 to 200 visible ASCII characters.");
        }
    }

    /** @param scope within which a key is unique: the call, for a partner with whose it is */
    public Request request(String scope, String key, String body) {
        return new Request(
                sealing.lookup("idempotency-key|" + scope, key), sealing.lookup("idempotent-request|" + scope, body));
    }

    /** What is known of it, without claiming anything. */
    public Optional<Claim> find(Request request) {
        return Optional.ofNullable(keys.find(Filters.eq("_id", request.key())).first())
                .map(known -> claim(known, request));
    }

    /** Takes the key for this request, under a new id, unless it is taken. */
    public Claim claim(Request request) {
        var subject = UUID.randomUUID();
        var claimed = new Document("_id", request.key())
                .append(REQUEST, request.request())
                .append(SUBJECT, subject.toString())
                .append(DONE, false)
                .append(EXPIRES_AT, Date.from(clock.instant().plus(keptFor)));
        try {
            mongo.insert(claimed, keys.getNamespace().getCollectionName());
            return new Claim.ToDo(subject);
        } catch (DuplicateKeyException e) {
            return find(request).orElseGet(() -> claim(request));
        }
    }

    private static Claim claim(Document known, Request request) {
        if (!request.request().equals(known.getString(REQUEST))) {
            return new Claim.Reused();
        }
        var subject = UUID.fromString(known.getString(SUBJECT));
        return known.getBoolean(DONE) ? new Claim.Done(subject) : new Claim.ToDo(subject);
    }

    /** The request was carried out. */
    public void done(Request request) {
        keys.updateOne(Filters.eq("_id", request.key()), Updates.set(DONE, true));
    }

    /** Forgets the keys whose time is over. */
    public long forget(Instant now) {
        return keys.deleteMany(Filters.lte(EXPIRES_AT, Date.from(now))).getDeletedCount();
    }
}
