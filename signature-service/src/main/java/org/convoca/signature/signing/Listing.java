package org.convoca.signature.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convoca.contracts.territory.Territories;

/**
 * By what the roll finds a published signature; stored with it, so that both change in one write.
 *
 * @param position its place in the stored {@link RollOrder}
 * @param search the folded texts of its name, its further names and its acronym
 */
public record Listing(String position, String search) {

    private static final RollOrder ORDER = RollOrder.stored(Territories.load());

    public static Listing of(SignatureId id, Organisation organisation) {
        var names = new ArrayList<>(List.of(organisation.name()));
        names.add(Objects.requireNonNullElse(organisation.acronym(), ""));
        names.addAll(organisation.names().values());
        return new Listing(
                ORDER.position(id, organisation),
                FoldedText.of(String.join("\n", names)).value());
    }
}
