package org.convoca.notification.federation;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.convoca.platform.sealing.SealedFields;
import org.convoca.platform.sealing.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The RSA key with which all our actors sign; each names it by an address of its own. Made when it is needed first, and sealed at rest. Deleting its
 * document makes a new one at the next start: the other servers ask again when a signature does not hold. Thread-safe.
 */
class InstanceKey {

    private static final String COLLECTION = "federation_keys";
    private static final String ID = "instance";
    private static final String PRIVATE = "private";
    private static final int BITS = 2048;

    private final MongoCollection<Document> keys;
    private final Sealing sealing;
    private volatile @Nullable Pair pair;

    InstanceKey(MongoTemplate mongo, Sealing sealing) {
        this.keys = mongo.getCollection(COLLECTION);
        this.sealing = sealing;
    }

    private record Pair(String publicPem, PrivateKey secret) {}

    String publicPem() {
        return pair().publicPem();
    }

    PrivateKey secret() {
        return pair().secret();
    }

    private Pair pair() {
        var known = pair;
        if (known == null) {
            known = read();
            pair = known;
        }
        return known;
    }

    private Pair read() {
        var stored = keys.find(eq("_id", ID)).first();
        if (stored == null) {
            make();
            stored = Objects.requireNonNull(keys.find(eq("_id", ID)).first());
        }
        var sealed = new SealedFields(stored.getString("key"), Map.of(PRIVATE, stored.getString(PRIVATE)));
        var secret = Objects.requireNonNull(sealing.open(COLLECTION, ID, sealed).get(PRIVATE));
        return new Pair(
                stored.getString("public"), Pem.privateKey(Base64.getDecoder().decode(secret)));
    }

    /** Of several instances that make one at once, the first one's stays. */
    private void make() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var made = generator.generateKeyPair();
            var secret = Base64.getEncoder().encodeToString(made.getPrivate().getEncoded());
            var sealed = sealing.seal(COLLECTION, ID, Map.of(PRIVATE, secret));
            keys.insertOne(new Document("_id", ID)
                    .append("public", Pem.of(made.getPublic()))
                    .append("key", sealed.key())
                    .append(PRIVATE, sealed.fields().get(PRIVATE)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("RSA is not available", e);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != com.mongodb.ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
