package org.convoca.signature.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.reading.Assumption;
import org.convoca.signature.reading.Objection;
import org.convoca.signature.reading.ReadLine;
import org.convoca.signature.signing.SignatureId;

/**
 * Decides what each line of one import means for the roll.
 *
 * <p>A line's identity is its call, its place (the territory, or the region where none is named) and its folded name: who stands there under that
 * name is the same organisation. A line that meets nobody so is compared with those in its place whom no line of this import meets. One imported
 * signatory whose name differs by slips of the pen, or under the same acronym is a longer or shorter form, is taken for the line's earlier form and
 * corrected. Under one acronym, names that share a word are left to a person, and names that share none are two organisations. So line numbers do not
 * matter, and a line that is inserted moves nothing.
 */
final class Matching {

    static final int MOST_NEIGHBOURS = 2000;

    private static final int MOST_COMPARED = 300;

    private final Standing standing;
    private final Set<SignatureId> met = new HashSet<>();
    private final AcronymClaims acronyms;
    private final Map<String, Integer> looksOfLines = new HashMap<>();

    private Matching(Standing standing) {
        this.standing = standing;
        this.acronyms = new AcronymClaims(standing);
    }

    /** Candidates among the lines, each organisation once; the others are refused into {@code decisions}. */
    static List<Candidate> candidates(CallSlug call, List<ReadLine> lines, List<Decision> decisions) {
        var candidates = new ArrayList<Candidate>();
        var lineOfName = new HashMap<String, Integer>();
        for (var line : lines) {
            switch (line) {
                case ReadLine.Refused(var number, var objection) ->
                    decisions.add(new Decision.Refuse(number, null, objection));
                case ReadLine.Signatory read -> {
                    var objection = Candidate.objection(read);
                    if (objection.isPresent()) {
                        decisions.add(new Decision.Refuse(read.line(), read, objection.get()));
                        continue;
                    }
                    var candidate = Candidate.of(call, read);
                    var first = lineOfName.putIfAbsent(candidate.nameKey(), read.line());
                    if (first == null) {
                        candidates.add(candidate);
                    } else {
                        decisions.add(new Decision.Refuse(read.line(), read, Objection.repeats(first)));
                    }
                }
            }
        }
        return candidates;
    }

    /** One decision for each candidate and those made before, in the order of the lines. */
    static List<Decision> decide(List<Candidate> candidates, Standing standing, List<Decision> before) {
        var decisions = new ArrayList<>(before);
        var matching = new Matching(standing);
        var strangers = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            standing.holder(candidate.nameKey())
                    .ifPresentOrElse(
                            holder -> decisions.add(matching.meet(candidate, holder)), () -> strangers.add(candidate));
        }
        strangers.forEach(candidate -> decisions.add(matching.place(candidate)));
        decisions.sort(Comparator.comparingInt(Decision::line));
        return decisions;
    }

    private Decision meet(Candidate candidate, Holder holder) {
        met.add(holder.id());
        if (!holder.published()) {
            return refuse(candidate, Objection.AWAITS_REVIEW);
        }
        return holder.imported()
                ? correct(candidate, holder, List.of())
                : new Decision.Keep(candidate.read(), with(candidate, List.of(Assumption.SIGNED_ITSELF)));
    }

    private Decision correct(Candidate candidate, Holder holder, List<Assumption> why) {
        met.add(holder.id());
        var known = holder.organisation();
        var corrected = candidate.over(known.website(), known.names());
        var acronym = acronyms.claim(candidate, holder.id());
        var assumed = with(candidate, why, acronym.shared());
        return corrected.equals(known)
                ? new Decision.Keep(candidate.read(), assumed)
                : new Decision.Change(candidate, holder.id(), corrected, acronym.keys(), assumed);
    }

    private Decision place(Candidate candidate) {
        if (standing.left().contains(candidate.nameKey())) {
            return refuse(candidate, Objection.HAS_LEFT);
        }
        var looks = candidate.organisation().place() + "|" + Likeness.skeleton(candidate.folded());
        var line = looksOfLines.putIfAbsent(looks, candidate.read().line());
        if (line != null) {
            return refuse(candidate, Objection.looksLike("on line " + line));
        }
        return sameAcronym(candidate).or(() -> nearlySameName(candidate)).orElseGet(() -> create(candidate));
    }

    /** Somebody whom no line meets holds the line's acronym: the line's earlier form, somebody else, or who knows. */
    private Optional<Decision> sameAcronym(Candidate candidate) {
        return candidate
                .acronymKey()
                .flatMap(standing::holder)
                .filter(this::isUnmet)
                .flatMap(holder -> {
                    var same = Likeness.differBySlips(holder.folded(), candidate.folded())
                            || Likeness.isLongerForm(holder.folded(), candidate.folded());
                    if (same && holder.imported() && holder.published()) {
                        return Optional.of(correct(candidate, holder, List.of(Assumption.NAME_CORRECTED)));
                    }
                    return same || Likeness.shareAWord(holder.folded(), candidate.folded())
                            ? Optional.of(refuse(candidate, Objection.PERHAPS_RENAMED))
                            : Optional.empty();
                });
    }

    private Optional<Decision> nearlySameName(Candidate candidate) {
        var near = standing.near(candidate);
        var skeleton = Likeness.skeleton(candidate.folded());
        if (near.stream().anyMatch(holder -> Likeness.skeleton(holder.folded()).equals(skeleton))) {
            return Optional.of(refuse(candidate, Objection.looksLike("on the roll")));
        }
        var unmet = near.stream().filter(this::isUnmet).toList();
        if (unmet.size() > MOST_COMPARED) {
            return Optional.empty();
        }
        var alike = unmet.stream()
                .filter(holder -> mayBeTheSame(candidate, holder))
                .filter(holder -> Likeness.differBySlips(holder.folded(), candidate.folded()))
                .toList();
        return switch (alike.size()) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of(
                        alike.getFirst().imported()
                                ? correct(candidate, alike.getFirst(), List.of(Assumption.NAME_CORRECTED))
                                : refuse(candidate, Objection.looksLike("on the roll")));
            default -> Optional.of(refuse(candidate, Objection.SEVERAL_ALIKE));
        };
    }

    private static boolean mayBeTheSame(Candidate candidate, Holder holder) {
        var acronym = candidate.organisation().acronym();
        var other = holder.organisation().acronym();
        return acronym == null || other == null || acronym.equalsIgnoreCase(other);
    }

    private boolean isUnmet(Holder holder) {
        return !met.contains(holder.id());
    }

    private Decision create(Candidate candidate) {
        var acronym = acronyms.claim(candidate, null);
        return new Decision.Create(candidate, acronym.keys(), with(candidate, acronym.shared()));
    }

    private static Decision refuse(Candidate candidate, Objection objection) {
        return new Decision.Refuse(candidate.read().line(), candidate.read(), objection);
    }

    @SafeVarargs
    private static List<Assumption> with(Candidate candidate, List<Assumption>... more) {
        var assumed = new ArrayList<>(candidate.read().assumed());
        for (var some : more) {
            assumed.addAll(some);
        }
        return List.copyOf(assumed);
    }
}
