package org.convoca.signature.hint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.dossier.Vouching;
import org.convoca.signature.roll.RollEntries;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Finds what a reviewer should know of waiting signatures, at the moment of looking, so that it is true then. A page of them costs a query for each
 * place and one for all contacts; each query is bounded and has an index.
 */
@Component
public class Hints {

    private static final int MOST_NEIGHBOURS = 1000;
    private static final int MOST_WAITING = 200;
    private static final int MOST_OF_A_KIND = 3;
    private static final int MOST_OF_CONTACTS = 500;
    private static final String LOOKUP = "state.contact.lookup";

    private final RollEntries roll;
    private final Signatures signatures;

    Hints(RollEntries roll, Signatures signatures) {
        this.roll = roll;
        this.signatures = signatures;
    }

    private record Place(CallSlug call, String region, String territory) {
        static Place of(Signature signature) {
            var organisation = signature.submission().organisation();
            return new Place(
                    signature.submission().call(), organisation.region().code(), organisation.place());
        }
    }

    /** Hints for each of them, by id. */
    public Map<SignatureId, List<Hint>> of(Collection<Signature.AwaitingReview> waiting) {
        var places = new HashMap<Place, List<Neighbour>>();
        var contacts = contacts(waiting);
        var hints = new HashMap<SignatureId, List<Hint>>();
        for (var signature : waiting) {
            var neighbours = places.computeIfAbsent(Place.of(signature), _ -> neighbours(signature));
            var found = new ArrayList<Hint>();
            found.addAll(similar(signature, neighbours));
            found.addAll(sameContact(signature, contacts));
            found.addAll(first(signature, neighbours));
            found.addAll(own(signature));
            hints.put(signature.id(), List.copyOf(found));
        }
        return hints;
    }

    /** Others in the same place whose names may be taken for the one that this signature would stand under. */
    public List<Hint> ofName(Signature signature) {
        return similar(signature, neighbours(signature));
    }

    private List<Neighbour> neighbours(Signature signature) {
        var submission = signature.submission();
        var organisation = submission.organisation();
        var all = new ArrayList<Neighbour>();
        roll.in(submission.call(), organisation.region(), organisation.territory(), MOST_NEIGHBOURS).stream()
                .map(Neighbour::of)
                .forEach(all::add);
        var sameTerritory = Criteria.where("state._class")
                .is("signature.awaiting-review")
                .and("state.submission.organisation.territory")
                .is(organisation.territory())
                .and("state.submission.call")
                .is(submission.call().value());
        signatures.find(sameTerritory, Sort.by("state.confirmedAt"), MOST_WAITING).stream()
                .map(Stored::state)
                .map(Neighbour::of)
                .forEach(all::add);
        return all;
    }

    private static List<Hint> similar(Signature signature, List<Neighbour> neighbours) {
        var own = Neighbour.of(signature);
        return neighbours.stream()
                .filter(other -> !other.id().equals(signature.id()))
                .filter(own::resembles)
                .limit(MOST_OF_A_KIND)
                .map(other -> other.as("similar-name"))
                .toList();
    }

    /** Whatever the contacts of these signed in the same calls: their hashes differ from call to call. */
    private List<Signature> contacts(Collection<Signature.AwaitingReview> waiting) {
        var lookups = waiting.stream()
                .map(signature -> signature.contact().lookup())
                .distinct()
                .toList();
        return signatures.find(Criteria.where(LOOKUP).in(lookups), Sort.unsorted(), MOST_OF_CONTACTS).stream()
                .map(Stored::state)
                .toList();
    }

    private static List<Hint> sameContact(Signature.AwaitingReview signature, List<Signature> signed) {
        return signed.stream()
                .filter(other -> other instanceof Signature.Standing)
                .filter(other -> !other.id().equals(signature.id()))
                .filter(other -> other.contact() != null
                        && other.contact().lookup().equals(signature.contact().lookup()))
                .limit(MOST_OF_A_KIND)
                .map(other -> Neighbour.of(other).as("same-contact"))
                .toList();
    }

    private static List<Hint> first(Signature signature, List<Neighbour> neighbours) {
        Organisation organisation = signature.submission().organisation();
        return organisation.territory() != null && neighbours.stream().noneMatch(Neighbour::onTheRoll)
                ? List.of(Hint.of("first-from-territory"))
                : List.of();
    }

    private static List<Hint> own(Signature.AwaitingReview signature) {
        var hints = new ArrayList<Hint>();
        var dossier = signature.dossier();
        if (dossier.mail() != null) {
            hints.add(Hint.of(dossier.mail().code()));
        }
        dossier.vouchings().stream()
                .filter(Vouching::isRefused)
                .map(vouching -> new Hint("not-vouched", Map.of(), vouching.voucher()))
                .forEach(hints::add);
        return hints;
    }
}
