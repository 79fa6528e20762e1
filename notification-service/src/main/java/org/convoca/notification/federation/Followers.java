package org.convoca.notification.federation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Who follows whom: an address, where its server takes what is delivered, and the key by which its owner takes leave. That somebody follows a call says
 * something about a person; so nobody is shown the list, only how long it is. Thread-safe.
 */
class Followers {

    private static final String ACTOR = "actor";
    private static final String FOLLOWER = "follower";
    private static final String DELIVERY = "delivery";
    private static final String HOST = "host";

    private final MongoCollection<Document> followers;

    Followers(MongoTemplate mongo) {
        this.followers = mongo.getCollection("federation_followers");
        followers.createIndex(Indexes.ascending(ACTOR, DELIVERY));
        followers.createIndex(Indexes.ascending(FOLLOWER));
        followers.createIndex(Indexes.ascending(HOST));
        followers.createIndex(Indexes.ascending(DELIVERY));
    }

    /**
     * Follows; safe to repeat.
     *
     * @param follow address of the activity by which they said so
     */
    void add(ActorName actor, RemoteActor follower, String follow, Instant now) {
        var id = Hashes.of(actor.value(), follower.id());
        followers.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append(ACTOR, actor.value())
                        .append(FOLLOWER, follower.id())
                        .append("follow", follow)
                        .append(DELIVERY, follower.delivery().toString())
                        .append(HOST, follower.delivery().getHost())
                        .append("key", Pem.of(follower.key()))
                        .append("keyId", follower.keyId())
                        .append("since", Date.from(now)),
                new ReplaceOptions().upsert(true));
    }

    boolean has(ActorName actor, String follower) {
        return followers.find(eq("_id", Hashes.of(actor.value(), follower))).first() != null;
    }

    void remove(ActorName actor, String follower) {
        followers.deleteOne(eq("_id", Hashes.of(actor.value(), follower)));
    }

    /** Takes back what they followed by that activity. */
    void removeFollow(String follower, String follow) {
        followers.deleteOne(and(eq(FOLLOWER, follower), eq("follow", follow)));
    }

    /** Somebody who follows; empty when they follow nobody here. */
    Optional<Known> known(String follower) {
        return Optional.ofNullable(followers.find(eq(FOLLOWER, follower)).first())
                .flatMap(document -> ActorName.parse(document.getString(ACTOR))
                        .map(actor -> new Known(actor, document.getString("keyId"), document.getString("key"))));
    }

    /**
     * Somebody who follows.
     *
     * @param actor one of ours whom they follow
     * @param keyId of the key that they had when they began to
     * @param pem the public key
     */
    record Known(ActorName actor, String keyId, String pem) {

        /** Whether they signed that, with the key that they had then. */
        boolean signed(SignatureCheck check) {
            return check.keyId().equals(keyId)
                    && Pem.publicKey(pem).filter(check::holds).isPresent();
        }
    }

    /** They are gone. */
    void removeAll(String follower) {
        followers.deleteMany(eq(FOLLOWER, follower));
    }

    void removeAllOf(ActorName actor) {
        followers.deleteMany(eq(ACTOR, actor.value()));
    }

    long removeHost(String host) {
        return followers.deleteMany(eq(HOST, host)).getDeletedCount();
    }

    long removeInbox(String inbox) {
        return followers.deleteMany(eq(DELIVERY, inbox)).getDeletedCount();
    }

    /** Where followers of any of these get what is told: each address once, however many read there. */
    Set<String> inboxes(List<ActorName> actors) {
        var inboxes = new TreeSet<String>();
        for (var actor : actors) {
            followers.distinct(DELIVERY, eq(ACTOR, actor.value()), String.class).into(inboxes);
        }
        return inboxes;
    }

    /** The call and those of its territories that somebody follows. */
    List<ActorName> followed(String call) {
        return followers.distinct(ACTOR, new Document(), String.class).into(new ArrayList<>()).stream()
                .flatMap(name -> ActorName.parse(name).stream())
                .filter(name -> name.call().equals(call))
                .toList();
    }

    long count(ActorName actor) {
        return followers.countDocuments(eq(ACTOR, actor.value()));
    }

    boolean isFull(int most) {
        return followers.countDocuments(new Document(), new CountOptions().limit(most)) >= most;
    }
}
