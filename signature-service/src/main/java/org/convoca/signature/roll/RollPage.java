package org.convoca.signature.roll;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a roll.
 *
 * @param total how many entries fit on all pages
 * @param asOf the moment that the total is true for
 * @param next the next page's address relative to the gateway, or null on the last
 */
record RollPage(
        List<RollEntry> items,
        long total,
        Instant asOf,
        @Nullable String next) {

    RollPage {
        items = List.copyOf(items);
    }
}
