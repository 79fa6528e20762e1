package org.convoca.local.mail;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters after an address's question mark; the first of a name counts. */
record Query(Map<String, String> values) {

    static Query of(@Nullable String raw) {
        return new Query(
                raw == null || raw.isEmpty()
                        ? Map.of()
                        : Arrays.stream(raw.split("&"))
                                .map(pair -> pair.split("=", 2))
                                .collect(Collectors.toMap(
                                        pair -> decode(pair[0]),
                                        pair -> pair.length > 1 ? decode(pair[1]) : "",
                                        (first, second) -> first)));
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    int number(String name, int otherwise, int most) {
        try {
            return Math.clamp(Integer.parseInt(values.getOrDefault(name, String.valueOf(otherwise))), 0, most);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
