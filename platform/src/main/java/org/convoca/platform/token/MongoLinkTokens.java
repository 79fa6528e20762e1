package org.convoca.platform.token;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;

/** Hashes in the collection {@code links}: {@code { _id: SHA-256, purpose, subject, expiresAt }}, cleaned away thirty days after they expired. */
final class MongoLinkTokens implements LinkTokens {

    private static final int LENGTH = 32;
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final MongoCollection<Document> links;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong nextCleaning = new AtomicLong();

    MongoLinkTokens(MongoCollection<Document> links, Clock clock) {
        this.links = links;
        this.clock = clock;
        links.createIndex(
                Indexes.ascending("expiresAt"),
                new IndexOptions().expireAfter(KEPT_AFTER_EXPIRY.toSeconds(), TimeUnit.SECONDS));
    }

    @Override
    public LinkToken mint(String purpose, String subject, Duration validFor) {
        var minting = minting();
        var token = minting.mint(purpose, subject, validFor);
        minting.store();
        return token;
    }

    @Override
    public Minting minting() {
        return new Unstored();
    }

    private final class Unstored implements Minting {

        private final List<Document> minted = new ArrayList<>();

        @Override
        public LinkToken mint(String purpose, String subject, Duration validFor) {
            var token = random();
            minted.add(new Document("_id", SecretHash.of(token.value()))
                    .append("purpose", purpose)
                    .append("subject", subject)
                    .append("expiresAt", Date.from(clock.instant().plus(validFor))));
            return token;
        }

        @Override
        public void store() {
            if (!minted.isEmpty()) {
                cleanNowAndThen();
                links.insertMany(minted);
            }
        }
    }

    private LinkToken random() {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Not every server that we run on cleans by its index. */
    private void cleanNowAndThen() {
        var now = clock.instant();
        var due = nextCleaning.get();
        var next = now.plus(BETWEEN_CLEANINGS).toEpochMilli();
        if (due <= now.toEpochMilli() && nextCleaning.compareAndSet(due, next)) {
            links.deleteMany(Filters.lt("expiresAt", Date.from(now.minus(KEPT_AFTER_EXPIRY))));
        }
    }

    @Override
    public Optional<LinkGrant> find(String token, String purpose) {
        var link = links.find(Filters.eq("_id", SecretHash.of(token))).first();
        return Optional.ofNullable(link)
                .filter(found -> purpose.equals(found.getString("purpose")))
                .map(found -> new LinkGrant(
                        purpose,
                        found.getString("subject"),
                        found.getDate("expiresAt").toInstant()));
    }
}
