package org.convoca.signature.hint;

import java.util.Map;
import org.convoca.signature.importing.Likeness;
import org.convoca.signature.roll.RollEntry;
import org.convoca.signature.signing.FoldedText;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;

/**
 * An organisation in the same place.
 *
 * @param folded its name, folded
 * @param skeleton the same for all names that look alike; made once, since it costs more than all else here
 * @param onTheRoll whether its name is public
 */
record Neighbour(SignatureId id, String name, String folded, String skeleton, boolean onTheRoll) {

    static Neighbour of(RollEntry entry) {
        return of(entry.id(), entry.name(), true);
    }

    static Neighbour of(Signature signature) {
        return of(
                signature.id(), signature.submission().organisation().name(), signature instanceof Signature.Published);
    }

    private static Neighbour of(SignatureId id, String name, boolean onTheRoll) {
        var folded = FoldedText.of(name).value();
        return new Neighbour(id, name, folded, Likeness.skeleton(folded), onTheRoll);
    }

    /** Whether one name may be taken for the other: they look the same, differ by slips, or one is a longer form. */
    boolean resembles(Neighbour other) {
        return skeleton.equals(other.skeleton)
                || Likeness.differBySlips(folded, other.folded)
                || Likeness.isLongerForm(folded, other.folded);
    }

    Hint as(String code) {
        return new Hint(code, onTheRoll ? Map.of("name", name) : Map.of(), id.value());
    }
}
