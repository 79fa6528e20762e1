package org.convoca.gateway.page.review;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.convoca.gateway.client.WaitingKind;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader has come in the lists of all kinds, which are shown as one. A list that is through has no mark.
 *
 * @param byKind empty for the beginning of all lists
 */
record Marks(Map<WaitingKind, Mark> byKind) {

    private static final int LONGEST = 2000;
    private static final int MOST_SKIPPED = 1000;

    Marks {
        byKind = Map.copyOf(byKind);
    }

    /**
     * Where one list goes on.
     *
     * @param after the service's own mark of a page, or null for the first
     * @param skip how many of that page have been shown
     */
    record Mark(@Nullable String after, int skip) {}

    static final Marks BEGINNING = new Marks(Map.of());

    /** Marks as they come in an address; what cannot be read means the beginning. */
    static Marks read(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            return BEGINNING;
        }
        try {
            var marks = new EnumMap<WaitingKind, Mark>(WaitingKind.class);
            for (var line : new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 10)) {
                var parts = line.split(" ", 3);
                var skip = Math.clamp(Integer.parseInt(parts[1]), 0, MOST_SKIPPED);
                WaitingKind.find(parts[0])
                        .ifPresent(kind -> marks.put(kind, new Mark(parts[2].isEmpty() ? null : parts[2], skip)));
            }
            return new Marks(marks);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return BEGINNING;
        }
    }

    boolean isBeginning() {
        return byKind.isEmpty();
    }

    /** Where that list goes on; null when it is through. */
    @Nullable
    Mark of(WaitingKind kind) {
        return isBeginning() ? new Mark(null, 0) : byKind.get(kind);
    }

    String written() {
        var lines = byKind.entrySet().stream()
                .map(entry -> entry.getKey().code() + " " + entry.getValue().skip() + " "
                        + (entry.getValue().after() == null
                                ? ""
                                : entry.getValue().after()))
                .collect(Collectors.joining("\n"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lines.getBytes(StandardCharsets.UTF_8));
    }
}
