package org.convoca.event.action;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the organisers say afterwards.
 *
 * @param attendance how many came, or null when nobody counted
 * @param links to pictures and reports, http or https
 */
public record Report(@Nullable Integer attendance, List<String> links, Instant reportedAt) {

    public Report {
        links = List.copyOf(links);
    }
}
