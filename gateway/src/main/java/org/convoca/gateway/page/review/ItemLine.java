package org.convoca.gateway.page.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits, in a reader's words.
 *
 * @param kind code, as in message keys
 * @param pick how a form names it: {@code signature.} and its id
 * @param place its territory by name, or empty
 * @param since when it came, in words
 * @param hints what was noticed
 * @param needy whether it takes evidence, as signatures and claims do
 * @param evidence how many items of it there are
 * @param approvals of how many reviewers
 * @param settled what was decided a moment ago, or null
 * @param assignee whom it was handed to; empty for nobody
 * @param mine whether that is the reader
 */
record ItemLine(
        String kind,
        UUID id,
        String pick,
        String path,
        String title,
        @Nullable String subtitle,
        String place,
        String call,
        Age age,
        String since,
        List<HintLine> hints,
        boolean needy,
        int evidence,
        int approvals,
        @Nullable SettledLine settled,
        String assignee,
        boolean mine) {

    ItemLine {
        hints = List.copyOf(hints);
    }

    /**
     * A hint, to be said by its code.
     *
     * @param name of the other thing that it is about, or empty
     * @param path of that thing, or null
     */
    record HintLine(String code, String name, @Nullable String path) {}

    /**
     * A decision.
     *
     * @param by name of who decided; empty when it is not known
     * @param open whether it can still be undone
     */
    record SettledLine(
            String decision,
            String by,
            boolean you,
            String at,
            String until,
            boolean open,
            @Nullable String reason) {}
}
