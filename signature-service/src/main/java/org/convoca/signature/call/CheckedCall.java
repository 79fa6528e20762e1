package org.convoca.signature.call;

import java.time.Instant;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.jspecify.annotations.Nullable;

/** A {@link CallForm} in which nothing is missing or contradicts itself. */
record CheckedCall(
        CallStatus status,
        String language,
        Map<String, Wording> texts,
        Instant opensAt,
        @Nullable Instant closesAt,
        ReviewPolicy review,
        ActionWeek week,
        Map<String, String> notices,
        @Nullable String sourceUrl) {}
