package org.convoca.signature.signing;

import java.util.Map;
import org.convoca.contracts.signature.OrganisationFacts;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * Who signs.
 *
 * @param name letter for letter as the organisation writes it, in Unicode NFC
 * @param names further names by language (BCP 47); mostly empty
 * @param territory code of the territory, or null for a network without one
 * @param region where the roll shows it: the territory's region, {@code international}, or what a list says
 * @param sortKey what the roll sorts it by within its territory: text as shown, compared with the reader's collation
 */
public record Organisation(
        String name,
        Map<String, String> names,
        @Nullable String acronym,
        @Nullable String website,
        @Nullable String territory,
        Region region,
        String sortKey) {

    static final int LONGEST_NAME = 200;

    public Organisation {
        names = Map.copyOf(names);
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new IllegalArgumentException("an organisation's name has 1 to " + LONGEST_NAME + " characters");
        }
    }

    /** An organisation that is sorted as lists sort it: by its acronym where it has one, then by its name. */
    public static Organisation of(
            String name,
            @Nullable String acronym,
            @Nullable String website,
            @Nullable String territory,
            Region region) {
        var sortKey = acronym == null ? name : acronym + " " + name;
        return new Organisation(name, Map.of(), acronym, website, territory, region, sortKey);
    }

    /** Within which no two organisations on a roll have the same name: the territory, or the region for a network without one. */
    public String place() {
        return territory == null ? region.code() : territory;
    }

    OrganisationFacts facts() {
        return new OrganisationFacts(name, names, acronym, website);
    }
}
