package org.convoca.signature.own;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Submission;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Corrections that organisations on a roll ask for and coordinators have to look at first, in the collection {@code amendments} under the signature's id:
 * one at a time, a new one in place of the one before.
 */
@Repository
class Proposals {

    private static final String COLLECTION = "amendments";
    private static final String SINCE = "since";

    private final MongoTemplate mongo;
    private final MongoCollection<Document> documents;

    Proposals(MongoTemplate mongo) {
        this.mongo = mongo;
        documents = mongo.getCollection(COLLECTION);
        documents.createIndex(Indexes.ascending(SINCE));
        documents.createIndex(Indexes.ascending("place.territory", SINCE));
        documents.createIndex(Indexes.ascending("place.region", SINCE));
    }

    /** @param wanted how the organisation is to stand on the roll */
    record Proposal(SignatureId signature, Organisation wanted, Instant since) {}

    void put(Submission submission, Organisation wanted, Instant now) {
        var id = submission.signature().toString();
        var document = new Document("_id", id)
                .append(
                        "place",
                        new Document("call", submission.call().value())
                                .append("territory", wanted.territory())
                                .append("region", wanted.region().code()))
                .append("name", wanted.name())
                .append(
                        "names",
                        wanted.names().entrySet().stream()
                                .map(name -> new Document("language", name.getKey()).append("name", name.getValue()))
                                .toList())
                .append("acronym", wanted.acronym())
                .append("website", wanted.website())
                .append("sortKey", wanted.sortKey())
                .append(SINCE, Date.from(now));
        documents.replaceOne(Filters.eq(id), document, new ReplaceOptions().upsert(true));
    }

    Optional<Proposal> find(SignatureId signature) {
        return Optional.ofNullable(
                        documents.find(Filters.eq(signature.toString())).first())
                .map(Proposals::read);
    }

    /** Whether there was one. */
    boolean drop(SignatureId signature) {
        return documents.deleteOne(Filters.eq(signature.toString())).getDeletedCount() == 1;
    }

    /** Those that a coordinator may see, the longest waiting first. */
    List<Proposal> waiting(Reviewer reviewer, int limit) {
        var scope = reviewer.scope(Reviewer.Fields.LOG);
        var query = Query.query(scope.isEmpty() ? new Criteria() : new Criteria().andOperator(scope))
                .with(Sort.by(SINCE))
                .limit(limit);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(Proposals::read)
                .toList();
    }

    private static Proposal read(Document document) {
        Map<String, String> names = new HashMap<>();
        document.getList("names", Document.class)
                .forEach(name -> names.put(name.getString("language"), name.getString("name")));
        var place = document.get("place", Document.class);
        return new Proposal(
                new SignatureId(UUID.fromString(document.getString("_id"))),
                new Organisation(
                        document.getString("name"),
                        names,
                        document.getString("acronym"),
                        document.getString("website"),
                        place.getString("territory"),
                        Region.of(place.getString("region")),
                        document.getString("sortKey")),
                document.getDate(SINCE).toInstant());
    }
}
