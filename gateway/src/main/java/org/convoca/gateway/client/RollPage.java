package org.convoca.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * A page of the roll, in the order in which it is shown.
 *
 * @param total how many match, on all pages
 * @param next the API's link to the next page, or null on the last
 */
public record RollPage(
        List<Signatory> items,
        int total,
        Instant asOf,
        @Nullable String next) {

    public RollPage {
        items = List.copyOf(items);
    }

    /**
     * An organisation on the roll.
     *
     * @param id of its signature; null where it is not told
     * @param name letter for letter
     * @param names the name in other languages, by language tag
     * @param territory code; null for an international network, or where the list does not say
     * @param website http or https, or null
     * @param publishedAt since when it stands on the roll; null where it is not told
     * @param text which version of the declaration it signed; only for one entry alone, and null where nobody knows
     * @param claimable true where nobody looks after the entry yet; else null
     */
    public record Signatory(
            @Nullable String id,
            String name,
            @Nullable Map<String, String> names,
            @Nullable String acronym,
            @Nullable String territory,
            Region region,
            @Nullable String website,
            @Nullable Instant publishedAt,
            @Nullable SignedText text,
            @Nullable Boolean claimable) {

        /** Whether its organisation can claim it. */
        public boolean isClaimable() {
            return Boolean.TRUE.equals(claimable);
        }
    }

    /** A version of the declaration in one language. */
    public record SignedText(String language, int version) {}
}
