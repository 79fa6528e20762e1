package org.convoca.event.signin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Sign-ins under way, in the collection {@code sign_ins}: {@code { _id, coordinator, browser, locale, askedAt, mailed: [{ token, code, expiresAt }], tries,
 * usedAt }}; of secrets only hashes. Indexes: {@code mailed.token}; {@code browser, askedAt}; {@code askedAt}.
 *
 * <p>Every step that may happen once, or so many times, is one atomic update.
 */
@Component
class SignIns {

    private static final String COORDINATOR = "coordinator";
    private static final String BROWSER = "browser";
    private static final String LOCALE = "locale";
    private static final String ASKED_AT = "askedAt";
    private static final String MAILED = "mailed";
    private static final String TRIES = "tries";
    private static final String USED_AT = "usedAt";
    /** A mail that has to be sent again gets a link of its own; the one before may have arrived. */
    private static final int MOST_MAILED = 3;

    private static final FindOneAndUpdateOptions RETURN_AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> signIns;

    SignIns(MongoTemplate mongo) {
        this.signIns = mongo.getCollection("sign_ins");
        signIns.createIndex(Indexes.ascending(MAILED + ".token"), new IndexOptions().sparse(true));
        signIns.createIndex(Indexes.ascending(BROWSER, ASKED_AT));
        signIns.createIndex(Indexes.ascending(ASKED_AT));
    }

    void insert(UUID id, String browser, String locale, int tries, Instant now) {
        signIns.insertOne(new Document("_id", id.toString())
                .append(BROWSER, browser)
                .append(LOCALE, locale)
                .append(ASKED_AT, Date.from(now))
                .append(MAILED, List.of())
                .append(TRIES, tries));
    }

    void belongsTo(UUID id, UUID coordinator) {
        signIns.updateOne(Filters.eq("_id", id.toString()), Updates.set(COORDINATOR, coordinator.toString()));
    }

    /** Whether what is mailed was taken down; not once it was used, or mailed too often, or asked for before that moment. */
    boolean mail(UUID id, UUID coordinator, SignIn.Mailed mailed, Instant askedAfter) {
        var open = Filters.and(
                Filters.eq("_id", id.toString()),
                Filters.eq(COORDINATOR, coordinator.toString()),
                Filters.gt(ASKED_AT, Date.from(askedAfter)),
                Filters.exists(USED_AT, false),
                Filters.exists(MAILED + "." + (MOST_MAILED - 1), false));
        var added = new Document("token", mailed.token())
                .append("code", mailed.code())
                .append("expiresAt", Date.from(mailed.expiresAt()));
        return signIns.updateOne(open, Updates.push(MAILED, added)).getModifiedCount() > 0;
    }

    Optional<SignIn> withToken(String hash) {
        return Optional.ofNullable(
                        signIns.find(Filters.eq(MAILED + ".token", hash)).first())
                .map(SignIns::read);
    }

    /** What that browser asked for after that moment, the newest first, used or not. */
    List<SignIn> from(String browser, Instant askedAfter, int most) {
        var asked = Filters.and(Filters.eq(BROWSER, browser), Filters.gt(ASKED_AT, Date.from(askedAfter)));
        return signIns.find(asked).sort(Sorts.descending(ASKED_AT)).limit(most).into(new ArrayList<>()).stream()
                .map(SignIns::read)
                .toList();
    }

    Optional<SignIn> find(UUID id) {
        return Optional.ofNullable(
                        signIns.find(Filters.eq("_id", id.toString())).first())
                .map(SignIns::read);
    }

    /** Counts a code that is about to be looked at; empty when it is used, or no try is left. */
    Optional<SignIn> countTry(UUID id) {
        var open = Filters.and(unused(id), Filters.gt(TRIES, 0));
        return Optional.ofNullable(signIns.findOneAndUpdate(open, Updates.inc(TRIES, -1), RETURN_AFTER))
                .map(SignIns::read);
    }

    /** Whether this was the one time that it is used. */
    boolean use(UUID id, Instant now) {
        return signIns.updateOne(unused(id), Updates.set(USED_AT, Date.from(now)))
                        .getModifiedCount()
                > 0;
    }

    private static Bson unused(UUID id) {
        return Filters.and(Filters.eq("_id", id.toString()), Filters.exists(USED_AT, false));
    }

    /** Forgets what was asked for before that moment. */
    long forget(Instant before) {
        return signIns.deleteMany(Filters.lte(ASKED_AT, Date.from(before))).getDeletedCount();
    }

    private static SignIn read(Document document) {
        return new SignIn(
                UUID.fromString(document.getString("_id")),
                uuid(document.getString(COORDINATOR)),
                document.getString(BROWSER),
                document.getString(LOCALE),
                document.getList(MAILED, Document.class).stream()
                        .map(one -> new SignIn.Mailed(
                                one.getString("token"),
                                one.getString("code"),
                                one.getDate("expiresAt").toInstant()))
                        .toList(),
                document.getInteger(TRIES),
                instant(document.getDate(USED_AT)));
    }

    private static @Nullable UUID uuid(@Nullable String value) {
        return value == null ? null : UUID.fromString(value);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
