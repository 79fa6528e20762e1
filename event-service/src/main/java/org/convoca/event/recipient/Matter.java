package org.convoca.event.recipient;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is about. It holds links that act: print hides it.
 *
 * @param links by what they do; paths
 * @param expiresAt until when the link works that the mail is for, or null for ever
 */
record Matter(
        Map<String, String> links,
        @Nullable Instant expiresAt,
        @Nullable String reason,
        @Nullable Outline outline) {

    Matter {
        links = Map.copyOf(links);
    }

    @Override
    public String toString() {
        return "Matter[hidden]";
    }
}
