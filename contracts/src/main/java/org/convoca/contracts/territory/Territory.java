package org.convoca.contracts.territory;

import java.util.List;

/**
 * A country, or a land that signs under its own name.
 *
 * @param code ISO 3166-1 alpha-2 in upper case, or {@code x-} and an English slug; a key only, never shown
 * @param region where the roll shows it
 * @param parents codes of the territories it lies in; several for a cross-border land, empty for a country
 */
public record Territory(String code, Region region, List<String> parents) {
    public Territory {
        parents = List.copyOf(parents);
    }
}
