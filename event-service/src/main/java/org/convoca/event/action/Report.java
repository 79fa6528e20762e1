package org.convoca.event.action;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the organisers say afterwards.
 *
 * @param participants how many came, or null when nobody counted
 * @param links to pictures and reports, http or https
 * @param note how it went, plain text, or null
 */
public record Report(
        @Nullable Integer participants,
        List<String> links,
        @Nullable String note,
        Instant reportedAt) {

    public Report {
        links = List.copyOf(links);
    }
}
