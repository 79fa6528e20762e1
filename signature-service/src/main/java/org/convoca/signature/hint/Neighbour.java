package org.convoca.signature.hint;

import java.util.Map;
import org.convoca.signature.importing.Likeness;
import org.convoca.signature.roll.RollEntry;
import org.convoca.signature.signing.FoldedText;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;

/**
 * An organisation in the same place.
 *
 * @param folded its name, folded
 * @param onTheRoll whether its name is public
 */
record Neighbour(SignatureId id, String name, String folded, boolean onTheRoll) {

    static Neighbour of(RollEntry entry) {
        return new Neighbour(
                entry.id(), entry.name(), FoldedText.of(entry.name()).value(), true);
    }

    static Neighbour of(Signature signature) {
        var organisation = signature.submission().organisation();
        return new Neighbour(
                signature.id(),
                organisation.name(),
                FoldedText.of(organisation.name()).value(),
                signature instanceof Signature.Published);
    }

    /** Whether its name may be taken for this organisation's: it looks the same, differs by slips, or is a longer or shorter form. */
    boolean resembles(Organisation organisation) {
        var other = FoldedText.of(organisation.name()).value();
        return Likeness.skeleton(folded).equals(Likeness.skeleton(other))
                || Likeness.differBySlips(folded, other)
                || Likeness.isLongerForm(folded, other);
    }

    Hint as(String code) {
        return new Hint(code, onTheRoll ? Map.of("name", name) : Map.of(), id.value());
    }
}
