package org.convoca.event.recipient;

import java.time.Instant;
import java.util.Map;
import org.convoca.event.review.Inquiries;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is about. It holds links that act: print hides it.
 *
 * @param links by what they do; paths
 * @param expiresAt until when the link works that the mail is for, or null for ever
 * @param question that a coordinator asks, or null
 */
record Matter(
        Map<String, String> links,
        @Nullable Instant expiresAt,
        @Nullable String reason,
        @Nullable Outline outline,
        @Nullable String question) {

    Matter {
        links = Map.copyOf(links);
    }

    Matter(Map<String, String> links, @Nullable Instant expiresAt, @Nullable String reason, @Nullable Outline outline) {
        this(links, expiresAt, reason, outline, null);
    }

    /** A coordinator asks something, and is answered by a link. */
    static Matter asking(Inquiries.Mailed asked, @Nullable Outline outline) {
        return new Matter(Map.of("answer", asked.link()), asked.expiresAt(), null, outline, asked.question());
    }

    @Override
    public String toString() {
        return "Matter[hidden]";
    }
}
