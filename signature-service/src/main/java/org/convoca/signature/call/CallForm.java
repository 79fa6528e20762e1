package org.convoca.signature.call;

import java.time.Instant;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A call as its conveners describe it, whole each time.
 *
 * @param language the main language, BCP 47
 * @param texts by language
 * @param notice by language, or null for none
 */
record CallForm(
        @Nullable CallStatus status,
        @Nullable String language,
        @Nullable Map<String, Text> texts,
        @Nullable Period signing,
        @Nullable ReviewPolicy review,
        @Nullable ActionWeek week,
        @Nullable Map<String, String> notice,
        @Nullable String sourceUrl) {

    record Text(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String body) {}

    record Period(@Nullable Instant opensAt, @Nullable Instant closesAt) {}
}
