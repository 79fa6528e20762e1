package org.convoca.gateway.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that only coordinators see.
 *
 * @param total how many there are on all pages
 * @param next where the next page begins, or null on the last
 */
public record Portion<T>(
        List<T> items, long total, @Nullable String next) {

    private static final Pattern MARK = Pattern.compile("[?&]after=([^&]*)");

    public Portion {
        items = List.copyOf(items);
    }

    /** @param next a mark, or a link that holds it */
    static <T> Portion<T> of(List<T> items, @Nullable Long total, @Nullable String next) {
        return new Portion<>(items, total == null ? items.size() : total, mark(next));
    }

    private static @Nullable String mark(@Nullable String next) {
        if (next == null || next.isEmpty()) {
            return null;
        }
        var link = MARK.matcher(next);
        return link.find() ? URLDecoder.decode(link.group(1), StandardCharsets.UTF_8) : next;
    }
}
