package org.convoca.signature.reading;

import java.util.List;
import org.convoca.contracts.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * What a line says about the territory, and the rest of it.
 *
 * @param objection set when the territory cannot be told; then nothing else of the line counts
 */
record TerritorySplit(
        @Nullable Territory territory,
        String rest,
        List<Assumption> assumed,
        @Nullable Objection objection) {

    static TerritorySplit found(Territory territory, String rest, List<Assumption> assumed) {
        return new TerritorySplit(territory, rest.strip(), assumed, null);
    }

    static TerritorySplit none(String text, List<Assumption> assumed) {
        return new TerritorySplit(null, text, assumed, null);
    }

    static TerritorySplit unclear(Objection objection) {
        return new TerritorySplit(null, "", List.of(), objection);
    }
}
