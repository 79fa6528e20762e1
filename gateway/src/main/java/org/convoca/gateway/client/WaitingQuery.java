package org.convoca.gateway.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which part of what waits.
 *
 * @param call slug, or null for all
 * @param territory code, or null for all
 * @param mine only what was handed to whoever asks
 * @param after where the page before ended, or null
 * @param limit how many at most
 */
public record WaitingQuery(
        @Nullable String call,
        @Nullable String territory,
        boolean mine,
        @Nullable String after,
        int limit) {

    /** Everything, from the oldest on. */
    public static WaitingQuery first(int limit) {
        return new WaitingQuery(null, null, false, null, limit);
    }

    /** The same, from another place on. */
    public WaitingQuery from(@Nullable String mark, int most) {
        return new WaitingQuery(call, territory, mine, mark, most);
    }

    Map<String, String> parameters() {
        var present = new LinkedHashMap<String, String>();
        put(present, "call", call);
        put(present, "territory", territory);
        put(present, "after", after);
        if (mine) {
            present.put("mine", "true");
        }
        present.put("limit", String.valueOf(limit));
        return present;
    }

    /** As a URI template. */
    static String template(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.keySet().stream()
                        .map(name -> name + "={" + name + "}")
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static void put(Map<String, String> target, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            target.put(name, value);
        }
    }
}
