package org.convoca.signature.roll;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The query of a request as it came.
 *
 * @param q what to search for, in any script; case and diacritics do not matter
 * @param order {@code newest} for those who signed last; else the roll's own order
 * @param limit how many entries a page has at most: 100 when nothing is said, never more than 500
 */
record RollParameters(
        @Nullable String region,
        @Nullable String territory,
        @Nullable String q,
        @Nullable String after,
        @Nullable String order,
        @Nullable Integer limit) {

    static final int USUAL_LIMIT = 100;

    /** The same, with that many entries on a page. */
    RollParameters limited(int most) {
        return new RollParameters(region, territory, q, after, order, most);
    }

    /** The address of the page behind a cursor, with the same filters. */
    String next(String path, RollCursor cursor) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "region", region);
        add(address, "territory", territory);
        add(address, "q", q);
        add(address, "limit", limit);
        add(address, "after", cursor);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
