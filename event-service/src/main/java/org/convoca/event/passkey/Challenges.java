package org.convoca.event.passkey;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * What browsers are to sign, for five minutes and once: collection {@code passkey_challenges}, {@code { _id, coordinator, challenge, expiresAt }}, where the id
 * is the hash of a random handle and the coordinator is missing as long as nobody knows who signs in. Index: {@code expiresAt}. Those that nobody
 * came back for go when the next one comes.
 */
@Component
class Challenges {

    static final Duration KEPT_FOR = Duration.ofMinutes(5);

    private static final String COORDINATOR = "coordinator";
    private static final String CHALLENGE = "challenge";
    private static final String EXPIRES_AT = "expiresAt";
    private static final int HANDLE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoCollection<Document> challenges;
    private final Clock clock;

    Challenges(MongoTemplate mongo, Clock clock) {
        challenges = mongo.getCollection("passkey_challenges");
        challenges.createIndex(Indexes.ascending(EXPIRES_AT));
        this.clock = clock;
    }

    /**
     * Keeps a challenge.
     *
     * @param coordinator who wants a passkey, or null when somebody signs in
     * @return the handle by which it is found again
     */
    String keep(Bytes challenge, @Nullable UUID coordinator) {
        var now = clock.instant();
        challenges.deleteMany(Filters.lte(EXPIRES_AT, Date.from(now)));
        var handle = random();
        challenges.insertOne(new Document("_id", hash(handle))
                .append(COORDINATOR, coordinator == null ? null : coordinator.toString())
                .append(CHALLENGE, challenge.toBase64UrlString())
                .append(EXPIRES_AT, Date.from(now.plus(KEPT_FOR))));
        return handle;
    }

    /** Gives a challenge out, once and to nobody else. */
    Optional<Bytes> take(String handle, @Nullable UUID coordinator) {
        var own = Filters.and(
                Filters.eq("_id", hash(handle)),
                Filters.eq(COORDINATOR, coordinator == null ? null : coordinator.toString()));
        return Optional.ofNullable(challenges.findOneAndDelete(own))
                .filter(kept ->
                        clock.instant().isBefore(kept.getDate(EXPIRES_AT).toInstant()))
                .map(kept -> Bytes.fromBase64(kept.getString(CHALLENGE)));
    }

    private static String random() {
        var bytes = new byte[HANDLE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String handle) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(handle.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
