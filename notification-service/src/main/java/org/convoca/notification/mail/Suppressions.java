package org.convoca.notification.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Who is not written to any more because mails came back, by identity: no address is kept, and whoever comes with a new one is a new identity. */
class Suppressions {

    private static final String COLLECTION = "suppressions";
    private static final String MAILS = "mails";
    private static final String SINCE = "since";

    /** After so many mails that came back for a reason of the address it is given up, whatever the reason. */
    private static final int MOST_RETURNS = 2;

    private static final String OF_THE_ADDRESS = "5.1.";
    private static final Set<String> NOBODY_THERE = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");

    private final MongoTemplate mongo;

    Suppressions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * @param key an addressee's
     * @param mails that came back, each once however often it is reported
     * @param since when it is not written to; null while it still is
     */
    private record Returns(
            @Id String key, List<String> mails, @Nullable Instant since) {}

    /**
     * Counts a mail that was refused or came back, if that speaks of its address. Counting it twice is counting it once.
     *
     * @param status of RFC 3463: nobody there is enough by itself, other trouble with the address ({@code 5.1.x}) when it happens again
     * @return whether the recipient is suppressed now
     */
    boolean count(Addressee to, String mail, String status, Instant now) {
        return status.startsWith(OF_THE_ADDRESS) && count(to, mail, NOBODY_THERE.contains(status), now);
    }

    private boolean count(Addressee to, String mail, boolean atOnce, Instant now) {
        var returns = Objects.requireNonNull(mongo.findAndModify(
                of(to),
                new Update().addToSet(MAILS, mail),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Returns.class,
                COLLECTION));
        if (returns.since == null && !atOnce && returns.mails.size() < MOST_RETURNS) {
            return false;
        }
        mongo.updateFirst(of(to).addCriteria(where(SINCE).exists(false)), Update.update(SINCE, now), COLLECTION);
        return true;
    }

    /** Those of them that are not to be written to. */
    Set<String> among(Collection<Addressee> addressees) {
        var keys = addressees.stream().map(Addressee::key).collect(Collectors.toSet());
        return mongo
                .find(Query.query(where("_id").in(keys).and(SINCE).exists(true)), Returns.class, COLLECTION)
                .stream()
                .map(Returns::key)
                .collect(Collectors.toSet());
    }

    /** They are written to again, and what was counted is forgotten. */
    void lift(Addressee to) {
        mongo.remove(of(to), COLLECTION);
    }

    private static Query of(Addressee to) {
        return Query.query(where("_id").is(to.key()));
    }
}
