package org.convoca.contracts.signature;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the public roll shows it.
 *
 * @param name letter for letter as the organisation writes it (NFC)
 * @param names further names by language (BCP 47); empty where none were given
 */
public record OrganisationFacts(
        String name,
        Map<String, String> names,
        @Nullable String acronym,
        @Nullable String website) {
    public OrganisationFacts {
        names = Map.copyOf(names);
    }
}
