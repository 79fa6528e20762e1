package org.convoca.gateway.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a roll.
 *
 * @param region code, or null for all
 * @param territory code, or null for all
 * @param q words that a name contains, or null
 * @param after where the page before ended, or null for the first
 * @param limit how many at most
 */
public record RollQuery(
        @Nullable String region,
        @Nullable String territory,
        @Nullable String q,
        @Nullable String after,
        int limit) {

    /** The first signatories of a territory. */
    public static RollQuery in(String territory, int limit) {
        return new RollQuery(null, territory, null, null, limit);
    }

    /** The parameters that are there, by name. */
    public Map<String, String> parameters() {
        var present = new LinkedHashMap<String, String>();
        put(present, "region", region);
        put(present, "territory", territory);
        put(present, "q", q);
        put(present, "after", after);
        present.put("limit", String.valueOf(limit));
        return present;
    }

    /** Whether it asks for a part only. */
    public boolean isFiltered() {
        return Stream.of(region, territory, q).anyMatch(value -> value != null && !value.isBlank());
    }

    /** As a URI template: {@code ?q={q}&limit={limit}}. */
    String template() {
        return parameters().keySet().stream()
                .map(name -> name + "={" + name + "}")
                .collect(Collectors.joining("&", "?", ""));
    }

    private static void put(Map<String, String> target, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            target.put(name, value);
        }
    }
}
