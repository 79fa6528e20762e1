package org.convoca.contracts.call;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call's public state.
 *
 * @param slug the call's name in URLs: lower-case ASCII letters, digits and hyphens
 * @param titles by language (BCP 47), the call's main language among them
 * @param language the call's main language, which stands in where a text is missing
 * @param closesAt the end of the signing period, or null while there is none
 */
public record CallFacts(
        String slug,
        CallStatus status,
        Map<String, String> titles,
        String language,
        Instant opensAt,
        @Nullable Instant closesAt,
        ReviewPolicy review,
        ActionWeek week) {
    public CallFacts {
        titles = Map.copyOf(titles);
    }
}
