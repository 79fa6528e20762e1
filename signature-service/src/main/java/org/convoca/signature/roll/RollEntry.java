package org.convoca.signature.roll;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.signing.Listing;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;

/**
 * A published signature as the roll shows it.
 *
 * @param territory its code, or null for a network without one
 * @param claimable whether nobody looks after it yet, so that its organisation can claim it; left out where it cannot be claimed
 * @param origin by which way it came in; not shown
 * @param sortKey what it is sorted by within its territory; not shown
 * @param listing its stored position and search text; not shown
 */
public record RollEntry(
        SignatureId id,
        String name,
        Map<String, String> names,
        @Nullable String acronym,
        @Nullable String territory,
        Region region,
        @Nullable String website,
        Instant publishedAt,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean claimable,
        @JsonIgnore SignatureOrigin origin,
        @JsonIgnore String sortKey,
        @JsonIgnore Listing listing) {

    public RollEntry {
        names = Map.copyOf(names);
    }
}
