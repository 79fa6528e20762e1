package org.convoca.signature.importing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.reading.ReadLine;
import org.convoca.signature.roll.RollEntries;
import org.convoca.signature.roll.RollEntry;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.RollKeys;
import org.convoca.signature.signing.Signatures;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Looks up, in bounded batches, what an import may meet. Keys by the unique index {@code state.keys}; neighbours by the roll's index; what has left the
 * roll by an index of this class, {@code state._class, state.submission.call}, which does not begin
 * with the call, lest a plan take it for the roll's and sort.
 */
@Repository
class Standings {

    static final String CALL = "state.submission.call";
    static final String CLASS = "state._class";

    private static final int BATCH = 500;
    private static final String ORGANISATION = "state.submission.organisation";

    private final Signatures signatures;
    private final RollEntries roll;
    private final MongoCollection<Document> documents;

    Standings(Signatures signatures, RollEntries roll, MongoTemplate mongo) {
        this.signatures = signatures;
        this.roll = roll;
        this.documents = mongo.getCollection(Signatures.COLLECTION);
        documents.createIndex(Indexes.ascending(CLASS, CALL));
    }

    Standing of(CallSlug call, List<Candidate> candidates) {
        var places = new HashMap<String, List<Holder>>();
        return new Standing(
                holders(candidates),
                left(call),
                read -> places.computeIfAbsent(
                        read.region().code() + "/" + read.territory(), _ -> neighbours(call, read)));
    }

    private Map<String, Holder> holders(List<Candidate> candidates) {
        var byKey = new HashMap<String, Holder>();
        for (var from = 0; from < candidates.size(); from += BATCH) {
            var keys = candidates.subList(from, Math.min(from + BATCH, candidates.size())).stream()
                    .flatMap(candidate -> candidate.keys().values().stream())
                    .distinct()
                    .toList();
            for (var stored : signatures.holders(new RollKeys(keys))) {
                Holder.of(stored.state()).ifPresent(holder -> holder.keys().forEach(key -> byKey.put(key, holder)));
            }
        }
        return byKey;
    }

    private List<Holder> neighbours(CallSlug call, ReadLine.Signatory read) {
        return roll.in(call, read.region(), read.territory(), Matching.MOST_NEIGHBOURS).stream()
                .map(entry -> holder(call, entry))
                .toList();
    }

    private static Holder holder(CallSlug call, RollEntry entry) {
        var organisation = new Organisation(
                entry.name(),
                entry.names(),
                entry.acronym(),
                entry.website(),
                entry.territory(),
                entry.region(),
                entry.sortKey());
        return new Holder(
                entry.id(),
                organisation,
                RollKeys.of(call, organisation).values(),
                true,
                entry.origin() == SignatureOrigin.IMPORT);
    }

    private Set<String> left(CallSlug call) {
        var names = new HashSet<String>();
        var found = documents
                .find(leaving(call))
                .projection(Projections.include(
                        ORGANISATION + ".name", ORGANISATION + ".territory", ORGANISATION + ".region"));
        for (var document : found) {
            var organisation = document.getEmbedded(List.of("state", "submission", "organisation"), Document.class);
            var known = Organisation.of(
                    organisation.getString("name"),
                    null,
                    null,
                    organisation.getString("territory"),
                    Region.of(organisation.getString("region")));
            names.addAll(RollKeys.of(call, known).values());
        }
        return names;
    }

    static Bson leaving(CallSlug call) {
        return and(eq(CALL, call.value()), in(CLASS, "signature.withdrawn", "signature.invalidated"));
    }
}
