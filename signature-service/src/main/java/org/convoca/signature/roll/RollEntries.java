package org.convoca.signature.roll;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.RollOrder;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * The published signatures in the collection {@code signatures}, as the roll reads them. Only a published signature has {@code state.listing}.
 *
 * <p>One index serves nearly every query here, {@code state.submission.call, state.listing.position, state.listing.search}: a page is a range of positions
 * from where the last one ended, a region and a territory are ranges too; a search walks its range of the index and looks at documents only where the
 * text fits, so its cost ends with the call's signatures and with the time that a search may take; counts walk the call's range. The newest entries are
 * read along an index of their own, {@code state.submission.call, state.publishedAt, _id}.
 */
@Repository
public class RollEntries {

    static final String CALL = "state.submission.call";
    static final String POSITION = "state.listing.position";
    static final String SEARCH = "state.listing.search";
    static final Bson NEWEST_FIRST = Indexes.descending("state.publishedAt", "_id");

    private static final String ORIGIN = "state.submission.origin";
    private static final String ORGANISATION = "state.submission.organisation";

    private final MongoCollection<Document> signatures;
    private final RollOrder order;
    private final RollProperties properties;

    RollEntries(MongoTemplate mongo, Territories territories, RollProperties properties) {
        this.signatures = mongo.getCollection(Signatures.COLLECTION);
        this.order = RollOrder.stored(territories);
        this.properties = properties;
        signatures.createIndex(Indexes.ascending(CALL, POSITION, SEARCH));
        signatures.createIndex(Indexes.compoundIndex(Indexes.ascending(CALL), NEWEST_FIRST));
    }

    /** The organisations that stand in a place on a call's roll: a territory, or the networks without one in a region; at most {@code limit}. */
    public List<RollEntry> in(CallSlug call, Region region, @Nullable String territory, int limit) {
        return page(call, RollRange.beginningWith(order.place(region, territory)), null, List.of(), limit);
    }

    /** What the roll of that call shows of a signature, if it shows it. */
    Optional<RollEntry> find(CallSlug call, SignatureId id) {
        var entry = signatures
                .find(and(eq("_id", id.toString()), eq(CALL, call.value()), exists(POSITION)))
                .projection(EntryDocument.PROJECTION)
                .first();
        return Optional.ofNullable(entry).map(EntryDocument::read);
    }

    /** The first entries of a range behind a position, in the stored order. */
    List<RollEntry> page(CallSlug call, RollRange range, @Nullable String after, List<String> words, int limit) {
        return found(call, range, after, words, limit).map(EntryDocument::read).into(new ArrayList<>());
    }

    FindIterable<Document> found(
            CallSlug call, RollRange range, @Nullable String after, List<String> words, int limit) {
        return signatures
                .find(filter(call, range, after, words))
                .sort(Indexes.ascending(POSITION))
                .limit(limit)
                .projection(EntryDocument.PROJECTION)
                .maxTime(properties.searchTime().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The entries that came last, the newest first. */
    List<RollEntry> newest(CallSlug call, RollFilter filter, int limit) {
        return newest(filter, limit, List.of(eq(CALL, call.value()), exists(POSITION)));
    }

    /** Of those who signed by themselves the last, the newest first: whoever came with a list came with all the others of it. */
    List<RollEntry> signedLast(CallSlug call, RollFilter filter, int limit) {
        var bySelf = ne(ORIGIN, SignatureOrigin.IMPORT.code());
        return newest(filter, limit, List.of(eq(CALL, call.value()), exists(POSITION), bySelf));
    }

    private List<RollEntry> newest(RollFilter filter, int limit, List<Bson> which) {
        var filters = new ArrayList<>(which);
        if (filter.region() != null) {
            filters.add(eq(ORGANISATION + ".region", filter.region().code()));
        }
        if (filter.territory() != null) {
            filters.add(eq(ORGANISATION + ".territory", filter.territory().code()));
        }
        filter.words().forEach(word -> filters.add(regex(SEARCH, Pattern.quote(word))));
        return signatures
                .find(and(filters))
                .sort(NEWEST_FIRST)
                .limit(limit)
                .projection(EntryDocument.PROJECTION)
                .maxTime(properties.searchTime().toMillis(), TimeUnit.MILLISECONDS)
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    long count(CallSlug call, RollRange range, List<String> words) {
        return signatures.countDocuments(
                filter(call, range, null, words),
                new CountOptions().maxTime(properties.searchTime().toMillis(), TimeUnit.MILLISECONDS));
    }

    /** What tells one state of a roll from another, by region and territory. */
    List<Document> tally(CallSlug call) {
        return signatures.aggregate(tallying(call)).into(new ArrayList<>());
    }

    List<Bson> tallying(CallSlug call) {
        return List.of(
                Aggregates.match(filter(call, RollRange.ALL, null, List.of())),
                Aggregates.group(
                        new Document("region", "$" + ORGANISATION + ".region")
                                .append("territory", "$" + ORGANISATION + ".territory"),
                        Accumulators.sum("count", 1),
                        Accumulators.sum("versions", "$version"),
                        Accumulators.max("latest", "$state.publishedAt")));
    }

    private static Bson filter(CallSlug call, RollRange range, @Nullable String after, List<String> words) {
        var filters = new ArrayList<Bson>();
        filters.add(eq(CALL, call.value()));
        filters.add(
                after == null || after.compareTo(range.from()) < 0 ? gte(POSITION, range.from()) : gt(POSITION, after));
        filters.add(lt(POSITION, range.until()));
        words.forEach(word -> filters.add(regex(SEARCH, Pattern.quote(word))));
        return and(filters);
    }
}
