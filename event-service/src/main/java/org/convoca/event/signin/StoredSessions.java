package org.convoca.event.signin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Sessions in the collection {@code coordinator_sessions}: {@code { _id, token, coordinator, agent, method, beganAt, seenAt, endsAt }}, of the token only its
 * hash. Indexes: {@code token} (unique); {@code coordinator, beganAt}; {@code endsAt}; {@code seenAt}.
 */
@Component
class StoredSessions {

    private static final String TOKEN = "token";
    private static final String COORDINATOR = "coordinator";
    private static final String AGENT = "agent";
    private static final String METHOD = "method";
    private static final String BEGAN_AT = "beganAt";
    private static final String SEEN_AT = "seenAt";
    private static final String ENDS_AT = "endsAt";

    private final MongoCollection<Document> sessions;

    StoredSessions(MongoTemplate mongo) {
        this.sessions = mongo.getCollection("coordinator_sessions");
        sessions.createIndex(Indexes.ascending(TOKEN), new IndexOptions().unique(true));
        sessions.createIndex(Indexes.ascending(COORDINATOR, BEGAN_AT));
        sessions.createIndex(Indexes.ascending(ENDS_AT));
        sessions.createIndex(Indexes.ascending(SEEN_AT));
    }

    void insert(Session session, String token) {
        sessions.insertOne(new Document("_id", session.id().toString())
                .append(TOKEN, token)
                .append(COORDINATOR, session.coordinator().toString())
                .append(AGENT, session.agent())
                .append(METHOD, session.method().code())
                .append(BEGAN_AT, Date.from(session.beganAt()))
                .append(SEEN_AT, Date.from(session.seenAt()))
                .append(ENDS_AT, Date.from(session.endsAt())));
    }

    Optional<Session> find(String token) {
        return Optional.ofNullable(sessions.find(Filters.eq(TOKEN, token)).first())
                .map(StoredSessions::read);
    }

    /** The newest first. */
    List<Session> of(UUID coordinator, int most) {
        return sessions
                .find(Filters.eq(COORDINATOR, coordinator.toString()))
                .sort(Sorts.descending(BEGAN_AT))
                .limit(most)
                .into(new ArrayList<>())
                .stream()
                .map(StoredSessions::read)
                .toList();
    }

    void seen(UUID id, Instant now) {
        sessions.updateOne(Filters.eq("_id", id.toString()), Updates.set(SEEN_AT, Date.from(now)));
    }

    void end(String token) {
        sessions.deleteOne(Filters.eq(TOKEN, token));
    }

    /** Whether there was such a session of that coordinator. */
    boolean end(UUID id, UUID coordinator) {
        var own = Filters.and(Filters.eq("_id", id.toString()), Filters.eq(COORDINATOR, coordinator.toString()));
        return sessions.deleteOne(own).getDeletedCount() > 0;
    }

    void endAll(UUID coordinator) {
        sessions.deleteMany(Filters.eq(COORDINATOR, coordinator.toString()));
    }

    void endAllBut(UUID id, UUID coordinator) {
        sessions.deleteMany(
                Filters.and(Filters.eq(COORDINATOR, coordinator.toString()), Filters.ne("_id", id.toString())));
    }

    /** Forgets those that are over by then, or were last seen before that moment. */
    long forget(Instant over, Instant seenBefore) {
        return sessions.deleteMany(Filters.lte(ENDS_AT, Date.from(over))).getDeletedCount()
                + sessions.deleteMany(Filters.lte(SEEN_AT, Date.from(seenBefore)))
                        .getDeletedCount();
    }

    private static Session read(Document document) {
        return new Session(
                UUID.fromString(document.getString("_id")),
                UUID.fromString(document.getString(COORDINATOR)),
                document.getString(AGENT),
                SignInMethod.of(document.getString(METHOD)),
                document.getDate(BEGAN_AT).toInstant(),
                document.getDate(SEEN_AT).toInstant(),
                document.getDate(ENDS_AT).toInstant());
    }
}
