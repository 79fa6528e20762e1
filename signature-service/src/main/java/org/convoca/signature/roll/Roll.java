package org.convoca.signature.roll;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.signature.TextReference;
import org.convoca.contracts.territory.Territories;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.call.Call;
import org.convoca.signature.call.CallNotFound;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.convoca.signature.signing.RollOrder;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reading a call's roll. */
@Service
class Roll {

    private static final int PORTION = 500;

    private final Calls calls;
    private final Tallies tallies;
    private final HeldRolls held;
    private final RollEntries entries;
    private final Signatures signatures;
    private final RollOrder storedOrder;

    Roll(
            Calls calls,
            Tallies tallies,
            HeldRolls held,
            RollEntries entries,
            Signatures signatures,
            Territories territories) {
        this.calls = calls;
        this.tallies = tallies;
        this.held = held;
        this.entries = entries;
        this.signatures = signatures;
        this.storedOrder = RollOrder.stored(territories);
    }

    /** @param next where the next page begins, or null when this is the last */
    record Part(
            List<RollEntry> entries, long total, @Nullable RollCursor next) {}

    /**
     * The state in which a call's roll is now.
     *
     * @throws ProblemException when the public knows no such call
     */
    Tally state(String slug) {
        return tallies.tally(known(slug));
    }

    /** The call of a roll, as {@link #state} finds it. */
    Call call(String slug) {
        return CallSlug.of(slug)
                .flatMap(calls::find)
                .map(Stored::state)
                .filter(found -> found.status() != CallStatus.DRAFT)
                .orElseThrow(CallNotFound::problem);
    }

    /** Who came on the roll last. */
    List<RollEntry> newest(CallSlug call, RollFilter filter, int limit) {
        return entries.newest(call, filter, limit);
    }

    /** One entry; empty when that signature does not stand on this roll. */
    Optional<RollEntry> entry(String slug, SignatureId id) {
        return entries.find(known(slug), id);
    }

    /** Which text was signed; empty where an imported list does not say. */
    Optional<TextReference> text(SignatureId id) {
        return signatures.find(id).map(found -> found.state().submission().text());
    }

    /** One page, of the roll in that state or a newer one. */
    Part page(String slug, Tally tally, RollQuery query) {
        return query.newest() ? signedLast(new CallSlug(slug), query) : sorted(slug, tally, query);
    }

    private Part signedLast(CallSlug call, RollQuery query) {
        var last = entries.signedLast(call, query.filter(), query.limit());
        return new Part(last, last.size(), null);
    }

    private Part sorted(String slug, Tally tally, RollQuery query) {
        var source = source(new CallSlug(slug), tally, query);
        var after = query.after() == null ? null : query.after().position();
        var found = source.after(query.filter(), after, query.limit() + 1);
        var more = found.size() > query.limit();
        var shown = more ? found.subList(0, query.limit()) : found;
        return new Part(
                shown.stream().map(RollSource.Placed::entry).toList(),
                source.total(query.filter()),
                more ? new RollCursor(source.order().language(), shown.getLast().position()) : null);
    }

    /** All entries that fit; read in portions while they are taken. The first portion is read at once, so that errors come before any answer. */
    Stream<RollEntry> all(String slug, Tally tally, RollQuery query) {
        var source = source(new CallSlug(slug), tally, query);
        var first = source.after(query.filter(), null, PORTION);
        return Stream.iterate(
                        first,
                        portion -> !portion.isEmpty(),
                        portion -> portion.size() < PORTION
                                ? List.of()
                                : source.after(query.filter(), portion.getLast().position(), PORTION))
                .flatMap(List::stream)
                .map(RollSource.Placed::entry);
    }

    /** @throws ProblemException when the cursor's order is no longer offered, because the roll has grown past what is sorted for each language */
    private RollSource source(CallSlug call, Tally tally, RollQuery query) {
        if (held.holds(tally)) {
            return held.of(call, tally).in(query.order());
        }
        if (query.after() != null && !query.after().language().equals(storedOrder.language())) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "The roll has grown. Please start again at its first page.",
                    List.of(new FieldError("/after", "start-again", "This order is no longer offered.")));
        }
        return new StoredRoll(call, entries, tally, storedOrder);
    }

    private CallSlug known(String slug) {
        return call(slug).slug();
    }
}
