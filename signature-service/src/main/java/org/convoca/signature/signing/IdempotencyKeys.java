package org.convoca.signature.signing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.convoca.platform.sealing.Sealing;
import org.convoca.signature.call.CallSlug;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Which request came under which {@code Idempotency-Key}, and what it was answered. Kept in the collection {@code idempotency_keys} under a keyed hash of
 * call and key, with a keyed hash of the request, so that neither a key nor anything of a request can be read back.
 */
@Component
public class IdempotencyKeys {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final String REQUEST = "request";
    private static final String SIGNATURE = "signature";
    private static final String DONE = "done";
    private static final String EXPIRES_AT = "expiresAt";

    private final MongoTemplate mongo;
    private final MongoCollection<Document> keys;
    private final Sealing sealing;
    private final SigningProperties properties;
    private final Clock clock;

    IdempotencyKeys(MongoTemplate mongo, Sealing sealing, SigningProperties properties, Clock clock) {
        this.mongo = mongo;
        this.keys = mongo.getCollection("idempotency_keys");
        this.sealing = sealing;
        this.properties = properties;
        this.clock = clock;
        keys.createIndex(Indexes.ascending(EXPIRES_AT));
    }

    /** A key and the request that came with it, as hashes. */
    record Request(String key, String request) {}

    /** What is known about a key. */
    sealed interface Claim {
        /** The request is to be carried out (again, perhaps: its first run may have been cut short) under this id. */
        record ToDo(SignatureId signature) implements Claim {}

        /** The request was carried out and answered with this id. */
        record Done(SignatureId signature) implements Claim {}

        /** The key belongs to another request. */
        record Reused() implements Claim {}
    }

    static boolean isKey(String text) {
        return FORM.matcher(text).matches();
    }

    Request request(CallSlug call, String key, String body) {
        return new Request(
                sealing.lookup("idempotency-key|" + call, key), sealing.lookup("idempotent-request|" + call, body));
    }

    Optional<Claim> find(Request request) {
        return Optional.ofNullable(keys.find(Filters.eq("_id", request.key())).first())
                .map(known -> claim(known, request));
    }

    Claim claim(Request request) {
        var signature = SignatureId.random();
        var claimed = new Document("_id", request.key())
                .append(REQUEST, request.request())
                .append(SIGNATURE, signature.toString())
                .append(DONE, false)
                .append(EXPIRES_AT, Date.from(clock.instant().plus(properties.idempotencyKeyKeptFor())));
        try {
            mongo.insert(claimed, keys.getNamespace().getCollectionName());
            return new Claim.ToDo(signature);
        } catch (DuplicateKeyException e) {
            return find(request).orElseGet(() -> claim(request));
        }
    }

    private static Claim claim(Document known, Request request) {
        if (!request.request().equals(known.getString(REQUEST))) {
            return new Claim.Reused();
        }
        var signature = new SignatureId(UUID.fromString(known.getString(SIGNATURE)));
        return known.getBoolean(DONE) ? new Claim.Done(signature) : new Claim.ToDo(signature);
    }

    void done(Request request) {
        keys.updateOne(Filters.eq("_id", request.key()), Updates.set(DONE, true));
    }

    /** Forgets the keys whose time is over. */
    public long forget(Instant now) {
        return keys.deleteMany(Filters.lte(EXPIRES_AT, Date.from(now))).getDeletedCount();
    }
}
