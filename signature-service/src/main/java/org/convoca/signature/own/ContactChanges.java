package org.convoca.signature.own;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convoca.platform.sealing.SealedFields;
import org.convoca.signature.link.PendingContacts;
import org.convoca.signature.signing.Contact;
import org.convoca.signature.signing.SignatureId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Who is to become the contact of a signature once both mailboxes agree, in the collection {@code contact_changes} under the signature's id: one at a
 * time, a new one in place of the one before. Sealed as contacts are, and gone when its time is over.
 */
@Repository
class ContactChanges implements PendingContacts {

    private static final String EXPIRES_AT = "expiresAt";
    private static final String AGREED = "agreed";
    private static final String INQUIRY = "inquiry";

    private final MongoCollection<Document> changes;
    private final Clock clock;

    ContactChanges(MongoTemplate mongo, Clock clock) {
        changes = mongo.getCollection("contact_changes");
        changes.createIndex(Indexes.ascending(EXPIRES_AT));
        this.clock = clock;
    }

    /**
     * @param holder stands for the contact who is to hand over
     * @param agreed {@code old}, {@code new}, or both
     */
    record Change(
            SignatureId signature,
            UUID inquiry,
            UUID holder,
            Contact next,
            String locale,
            Instant expiresAt,
            Set<String> agreed) {

        boolean isAgreed() {
            return agreed.size() == 2;
        }
    }

    void put(Change change) {
        var sealed = change.next().sealed();
        var document = new Document("_id", change.signature().toString())
                .append(INQUIRY, change.inquiry().toString())
                .append("holder", change.holder().toString())
                .append("key", sealed.key())
                .append("fields", new Document(Map.copyOf(sealed.fields())))
                .append("lookup", change.next().lookup())
                .append("locale", change.locale())
                .append(EXPIRES_AT, Date.from(change.expiresAt()))
                .append(AGREED, List.of());
        changes.replaceOne(Filters.eq(document.get("_id")), document, new ReplaceOptions().upsert(true));
    }

    /** The one that waits, if any. */
    Optional<Change> of(SignatureId signature) {
        var found = Filters.and(Filters.eq(signature.toString()), current());
        return Optional.ofNullable(changes.find(found).first()).map(ContactChanges::read);
    }

    @Override
    public Optional<Pending> find(SignatureId signature, UUID inquiry) {
        return Optional.ofNullable(changes.find(one(signature, inquiry)).first())
                .map(ContactChanges::read)
                .map(change -> new Pending(change.next(), change.locale(), change.expiresAt()));
    }

    /** One of the two mailboxes agrees; what stands then, or empty when there is nothing to agree to any more. */
    Optional<Change> agree(SignatureId signature, UUID inquiry, String side) {
        return Optional.ofNullable(changes.findOneAndUpdate(
                        one(signature, inquiry),
                        Updates.addToSet(AGREED, side),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(ContactChanges::read);
    }

    /** Whether there was one to give up. */
    boolean drop(SignatureId signature, UUID inquiry) {
        return changes.deleteOne(one(signature, inquiry)).getDeletedCount() == 1;
    }

    void dropAll(SignatureId signature) {
        changes.deleteOne(Filters.eq(signature.toString()));
    }

    /** Nobody's address is kept longer than the answer is waited for. */
    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void forget() {
        changes.deleteMany(Filters.lte(EXPIRES_AT, Date.from(clock.instant())));
    }

    private Bson one(SignatureId signature, UUID inquiry) {
        return Filters.and(Filters.eq(signature.toString()), Filters.eq(INQUIRY, inquiry.toString()), current());
    }

    private Bson current() {
        return Filters.gt(EXPIRES_AT, Date.from(clock.instant()));
    }

    private static Change read(Document document) {
        var fields = new HashMap<String, String>();
        document.get("fields", Document.class).forEach((name, value) -> fields.put(name, (String) value));
        return new Change(
                new SignatureId(UUID.fromString(document.getString("_id"))),
                UUID.fromString(document.getString(INQUIRY)),
                UUID.fromString(document.getString("holder")),
                new Contact(new SealedFields(document.getString("key"), fields), document.getString("lookup")),
                document.getString("locale"),
                document.getDate(EXPIRES_AT).toInstant(),
                Set.copyOf(document.getList(AGREED, String.class)));
    }
}
