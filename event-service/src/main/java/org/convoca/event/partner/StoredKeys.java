package org.convoca.event.partner;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Keys in the collection {@code partner_keys}: {@code { _id, hash, label, note, limits, calls, createdAt, endsAt, revoked, usedOn }}. Indexes: {@code hash}
 * (unique); {@code createdAt}; {@code endsAt}. What ended 90 days ago is forgotten when a key is made.
 */
@Component
class StoredKeys {

    /** More than any call has partners; those that ended lately count too. */
    static final int MOST = 300;

    static final String COLLECTION = "partner_keys";
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String ENDS_AT = "endsAt";
    private static final String CREATED_AT = "createdAt";
    private static final String HASH = "hash";
    private static final String REVOKED = "revoked";
    private static final String USED_ON = "usedOn";

    private final MongoTemplate mongo;
    private final MongoCollection<Document> keys;
    private final Clock clock;

    StoredKeys(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        keys = mongo.getCollection(COLLECTION);
        keys.createIndex(Indexes.ascending(HASH), new IndexOptions().unique(true));
        keys.createIndex(Indexes.ascending(CREATED_AT));
        keys.createIndex(Indexes.ascending(ENDS_AT));
    }

    /** @throws ProblemException with 409 when it was made under that id before, or there are too many */
    PartnerKey add(UUID id, KeySecret secret, KeyCheck.Wanted wanted, Set<String> calls) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        keys.deleteMany(Filters.lt(ENDS_AT, Date.from(now.minus(KEPT))));
        if (keys.countDocuments() >= MOST) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "There are " + MOST + " keys already: revoked ones are forgotten in time.");
        }
        var made = new PartnerKey(
                id, wanted.label(), wanted.note(), wanted.limits(), calls, now, wanted.endsAt(), false, null);
        try {
            mongo.insert(document(made, secret.hash()), COLLECTION);
        } catch (DuplicateKeyException _) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "This key was made already, and no key is shown twice: revoke it.");
        }
        return made;
    }

    /** The newest first. */
    List<PartnerKey> all() {
        return keys.find()
                .sort(Sorts.descending(CREATED_AT))
                .limit(MOST)
                .map(StoredKeys::key)
                .into(new ArrayList<>());
    }

    Optional<PartnerKey> find(UUID id) {
        return Optional.ofNullable(keys.find(Filters.eq("_id", id.toString())).first())
                .map(StoredKeys::key);
    }

    /** The key of that hash while it works; that it was used today is noted once a day. */
    Optional<PartnerKey> use(String hash) {
        var now = clock.instant();
        var found = Optional.ofNullable(keys.find(Filters.eq(HASH, hash)).first())
                .map(StoredKeys::key)
                .filter(key -> key.works(now));
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        found.filter(key -> !today.equals(key.usedOn()))
                .ifPresent(key ->
                        keys.updateOne(Filters.eq("_id", key.id().toString()), Updates.set(USED_ON, today.toString())));
        return found;
    }

    /** From now on it does not work; safe to repeat. */
    void revoke(PartnerKey key) {
        var now = clock.instant();
        if (key.works(now)) {
            keys.updateOne(
                    Filters.eq("_id", key.id().toString()),
                    Updates.combine(Updates.set(ENDS_AT, Date.from(now)), Updates.set(REVOKED, true)));
        }
    }

    private static Document document(PartnerKey key, String hash) {
        return new Document("_id", key.id().toString())
                .append(HASH, hash)
                .append("label", key.label())
                .append("note", key.note())
                .append("limits", key.limits().code())
                .append("calls", key.calls().stream().sorted().toList())
                .append(CREATED_AT, Date.from(key.createdAt()))
                .append(ENDS_AT, Date.from(key.endsAt()))
                .append(REVOKED, key.revoked())
                .append(USED_ON, null);
    }

    private static PartnerKey key(Document document) {
        return new PartnerKey(
                UUID.fromString(document.getString("_id")),
                document.getString("label"),
                document.getString("note"),
                LimitsClass.of(document.getString("limits")).orElse(LimitsClass.STANDARD),
                new HashSet<>(document.getList("calls", String.class)),
                moment(document, CREATED_AT),
                moment(document, ENDS_AT),
                document.getBoolean(REVOKED),
                day(document.getString(USED_ON)));
    }

    private static Instant moment(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
