package org.convoca.event.passkey;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/**
 * Passkeys in the collection {@code passkeys}, in the form of {@link PasskeyDocuments}. Indexes: {@code credential} (unique);
 * {@code coordinator, createdAt}.
 */
@Component
class StoredPasskeys implements UserCredentialRepository {

    /** More than anybody has devices. */
    static final int MOST = 10;

    private final MongoCollection<Document> passkeys;
    private final PasskeyDocuments documents;
    private final Clock clock;

    StoredPasskeys(MongoTemplate mongo, PasskeyDocuments documents, Clock clock) {
        passkeys = mongo.getCollection(PasskeyDocuments.COLLECTION);
        passkeys.createIndex(Indexes.ascending(PasskeyDocuments.CREDENTIAL), new IndexOptions().unique(true));
        passkeys.createIndex(Indexes.ascending(PasskeyDocuments.COORDINATOR, PasskeyDocuments.CREATED_AT));
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        var document = passkeys.find(credential(credential)).first();
        return document == null ? null : PasskeyDocuments.record(document);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return documents(Handles.coordinator(handle)).stream()
                .map(PasskeyDocuments::record)
                .toList();
    }

    /**
     * Keeps a new one, or that a known one was used.
     *
     * @throws IllegalArgumentException when it was used in the meantime with a later count of signatures
     */
    @Override
    public void save(CredentialRecord record) {
        if (findByCredentialId(record.getCredentialId()) == null) {
            passkeys.insertOne(documents.document(UUID.randomUUID(), record, clock.instant()));
            return;
        }
        var notLater = Filters.and(
                credential(record.getCredentialId()),
                Filters.lte(PasskeyDocuments.COUNTER, record.getSignatureCount()));
        var used = Updates.combine(
                Updates.set(PasskeyDocuments.COUNTER, record.getSignatureCount()),
                Updates.set(PasskeyDocuments.SYNCED, record.isBackupState()),
                Updates.set(PasskeyDocuments.USED_AT, Date.from(clock.instant())));
        if (passkeys.updateOne(notLater, used).getMatchedCount() == 0) {
            throw new IllegalArgumentException("the passkey was used in the meantime");
        }
    }

    @Override
    public void delete(Bytes credential) {
        passkeys.deleteOne(credential(credential));
    }

    /** In the order in which they were added. */
    List<Passkey> of(UUID coordinator) {
        return documents(coordinator).stream().map(documents::passkey).toList();
    }

    int count(UUID coordinator) {
        return (int) passkeys.countDocuments(Filters.eq(PasskeyDocuments.COORDINATOR, coordinator.toString()));
    }

    boolean rename(UUID id, UUID coordinator, String label) {
        var named = Updates.set(PasskeyDocuments.SEALED, documents.sealed(id, label));
        return passkeys.updateOne(own(id, coordinator), named).getMatchedCount() > 0;
    }

    boolean remove(UUID id, UUID coordinator) {
        return passkeys.deleteOne(own(id, coordinator)).getDeletedCount() > 0;
    }

    void removeAll(UUID coordinator) {
        passkeys.deleteMany(Filters.eq(PasskeyDocuments.COORDINATOR, coordinator.toString()));
    }

    private List<Document> documents(UUID coordinator) {
        return passkeys.find(Filters.eq(PasskeyDocuments.COORDINATOR, coordinator.toString()))
                .sort(Sorts.ascending(PasskeyDocuments.CREATED_AT))
                .limit(MOST)
                .into(new ArrayList<>());
    }

    private static Bson credential(Bytes credential) {
        return Filters.eq(PasskeyDocuments.CREDENTIAL, credential.toBase64UrlString());
    }

    private static Bson own(UUID id, UUID coordinator) {
        return Filters.and(
                Filters.eq("_id", id.toString()), Filters.eq(PasskeyDocuments.COORDINATOR, coordinator.toString()));
    }
}
