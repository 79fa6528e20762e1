package org.convoca.gateway.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * A call as a reader sees it.
 *
 * @param languages in which the declaration can be read
 * @param notice what the conveners say about the call itself, or null
 * @param sourceUrl where the declaration was first published, or null
 */
public record CallView(
        String slug,
        CallStatus status,
        List<String> languages,
        Text text,
        Signing signing,
        ReviewPolicy review,
        Week week,
        @Nullable String notice,
        @Nullable String sourceUrl,
        Counts counts) {

    public CallView {
        languages = List.copyOf(languages);
    }

    /** One version of the declaration in one language, as plain text; an empty line parts paragraphs. */
    public record Text(
            String language,
            String title,
            String summary,
            String body,
            @Nullable Instant revisedAt) {}

    /**
     * The signing period.
     *
     * @param closesAt null while no end is set
     */
    public record Signing(Instant opensAt, @Nullable Instant closesAt) {}

    /**
     * The week of action: {@code announced} with its days, or {@code to-be-announced} with the window in which it will lie.
     */
    public record Week(
            String status,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {

        public boolean isAnnounced() {
            return status.equals("announced");
        }
    }

    /** @param asOf when it was counted */
    public record Counts(int total, Map<Region, Integer> byRegion, Map<String, Integer> byTerritory, Instant asOf) {
        public Counts {
            byRegion = Map.copyOf(byRegion);
            byTerritory = Map.copyOf(byTerritory);
        }
    }
}
