package org.convoca.signature.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.convoca.signature.signing.FoldedText;
import org.convoca.signature.signing.RollOrder;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The roll as coordinators see it who look after parts of it: call by call, each in the stored order, by the roll's own index. */
@Repository
public class PublishedSignatures {

    private static final String CALL = "state.submission.call";
    private static final String POSITION = "state.listing.position";
    private static final String SEARCH = "state.listing.search";
    private static final String TERRITORY = "state.submission.organisation.territory";
    private static final int MOST_CALLS = 1000;
    private static final int PORTION = 500;

    private final Signatures signatures;
    private final Calls calls;
    private final MongoTemplate mongo;

    PublishedSignatures(Signatures signatures, Calls calls, MongoTemplate mongo) {
        this.signatures = signatures;
        this.calls = calls;
        this.mongo = mongo;
    }

    /**
     * @param call or null for all that the reviewer looks after
     * @param search what a name holds, in any script; empty for all
     */
    public record Wanted(
            Reviewer reviewer,
            @Nullable CallSlug call,
            @Nullable String territory,
            String search) {}

    /** Where a page ended. */
    record Mark(CallSlug call, String position) {

        private static final Pattern FORM = Pattern.compile("([^~]{1,100})~(.{1,10000})");

        static Optional<Mark> read(String text) {
            var parts = FORM.matcher(text);
            return parts.matches() && RollOrder.isPosition(parts.group(2))
                    ? CallSlug.of(parts.group(1)).map(call -> new Mark(call, parts.group(2)))
                    : Optional.empty();
        }

        static Mark of(Signature.Published signature) {
            return new Mark(signature.submission().call(), signature.listing().position());
        }

        @Override
        public String toString() {
            return call + "~" + position;
        }
    }

    /** The first behind a mark, at most so many. */
    List<Stored<Signature>> after(Wanted wanted, @Nullable Mark mark, int limit) {
        var found = new ArrayList<Stored<Signature>>();
        for (var call : slugs(wanted)) {
            var passed = mark == null ? -1 : call.value().compareTo(mark.call().value());
            if (found.size() < limit && (mark == null || passed >= 0)) {
                var position = mark != null && passed == 0 ? mark.position() : null;
                found.addAll(read(wanted, call, position, limit - found.size()));
            }
        }
        return found;
    }

    /** All of them, read in portions while they are taken. */
    public Stream<Signature.Published> all(Wanted wanted) {
        return slugs(wanted).stream().flatMap(call -> all(wanted, call));
    }

    private Stream<Signature.Published> all(Wanted wanted, CallSlug call) {
        return Stream.iterate(
                        published(read(wanted, call, null, PORTION)),
                        portion -> !portion.isEmpty(),
                        portion -> portion.size() < PORTION
                                ? List.of()
                                : published(read(
                                        wanted,
                                        call,
                                        portion.getLast().listing().position(),
                                        PORTION)))
                .flatMap(List::stream);
    }

    private static List<Signature.Published> published(List<Stored<Signature>> stored) {
        return stored.stream()
                .map(Stored::state)
                .filter(Signature.Published.class::isInstance)
                .map(Signature.Published.class::cast)
                .toList();
    }

    long count(Wanted wanted) {
        return slugs(wanted).stream()
                .mapToLong(call -> mongo.count(Query.query(criteria(wanted, call, null)), Signatures.COLLECTION))
                .sum();
    }

    private List<CallSlug> slugs(Wanted wanted) {
        if (wanted.call() != null) {
            return List.of(wanted.call());
        }
        return calls.slugs(MOST_CALLS).stream()
                .filter(call -> wanted.reviewer().coordination().looksAfter(call.value()))
                .toList();
    }

    private List<Stored<Signature>> read(Wanted wanted, CallSlug call, @Nullable String position, int limit) {
        return signatures.find(criteria(wanted, call, position), Sort.by(POSITION), limit);
    }

    private static Criteria criteria(Wanted wanted, CallSlug call, @Nullable String position) {
        var all = new ArrayList<Criteria>();
        all.add(Criteria.where(CALL).is(call.value()));
        all.add(Criteria.where(POSITION).gt(position == null ? "" : position));
        all.addAll(wanted.reviewer().scope(Reviewer.Fields.SIGNATURE));
        if (wanted.territory() != null) {
            all.add(Criteria.where(TERRITORY).is(wanted.territory()));
        }
        Stream.of(FoldedText.of(wanted.search()).value().split(" "))
                .filter(word -> !word.isBlank())
                .map(word -> Criteria.where(SEARCH).regex(Pattern.quote(word)))
                .forEach(all::add);
        return new Criteria().andOperator(all);
    }
}
