package org.convoca.signature.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convoca.signature.reading.Assumption;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;

/**
 * Who holds an acronym. Two organisations of a territory may share one, and both stand: the first holds it on the roll, which keeps a third from
 * signing under it, and the report of the other says so.
 */
final class AcronymClaims {

    private final Standing standing;
    private final Map<String, Integer> lines = new HashMap<>();

    AcronymClaims(Standing standing) {
        this.standing = standing;
    }

    /** @param keys that the organisation may hold */
    record Claim(List<String> keys, List<Assumption> shared) {}

    /** @param self the signature that the line corrects, or null when it makes one */
    Claim claim(Candidate candidate, @Nullable SignatureId self) {
        var acronym = candidate.acronymKey();
        if (acronym.isEmpty()) {
            return whole(candidate);
        }
        var holder = standing.holder(acronym.get());
        if (holder.isPresent()) {
            return holder.get().id().equals(self) ? whole(candidate) : withoutAcronym(candidate, "on the roll");
        }
        var line = lines.putIfAbsent(acronym.get(), candidate.read().line());
        return line == null ? whole(candidate) : withoutAcronym(candidate, "on line " + line);
    }

    private static Claim whole(Candidate candidate) {
        return new Claim(candidate.keys().values(), List.of());
    }

    private static Claim withoutAcronym(Candidate candidate, String where) {
        return new Claim(List.of(candidate.nameKey()), List.of(Assumption.acronymShared(where)));
    }
}
