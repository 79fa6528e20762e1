package org.convoca.signature.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.convoca.signature.reading.ReadLine;

/**
 * What stands on a call's roll that lines of an import may meet.
 *
 * @param byKey who holds a name or an acronym
 * @param left names that stood on the roll and have left it
 * @param neighbours who stands in the same place as a line, asked for at most once for each place
 */
record Standing(Map<String, Holder> byKey, Set<String> left, Function<ReadLine.Signatory, List<Holder>> neighbours) {

    Optional<Holder> holder(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    List<Holder> near(Candidate candidate) {
        return neighbours.apply(candidate.read());
    }
}
