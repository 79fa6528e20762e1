package org.convoca.gateway.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A street action as anybody may read it.
 *
 * @param title by language
 * @param description plain text by language
 * @param tentative whether the organisers are not sure yet
 * @param awaitingCoordinator whether its group left the roll, so that somebody has to say what becomes of it
 * @param start local date and time on the spot, or null without a time of day
 * @param startOffset from UTC, {@code +01:00}, null without a start
 * @param end local date and time, or null where it is not said
 * @param zone IANA zone of both, or null without them
 * @param day the day of an action without a time of day; without both, it is some time during the week
 * @param cancellation why it was cancelled, or null
 */
public record ActionView(
        UUID id,
        @Nullable UUID registration,
        String call,
        ActionKind kind,
        Map<String, String> title,
        @Nullable Map<String, String> description,
        boolean tentative,
        ActionStatus status,
        boolean awaitingCoordinator,
        @Nullable Place place,
        @Nullable String start,
        @Nullable String startOffset,
        @Nullable String end,
        @Nullable String endOffset,
        @Nullable String zone,
        @Nullable LocalDate day,
        @Nullable List<String> languages,
        @Nullable String accessibility,
        @Nullable String publicContact,
        @Nullable String url,
        @Nullable Integer expectedSize,
        @Nullable String cancellation,
        @Nullable Report report,
        @Nullable Instant changedAt) {

    public ActionView {
        title = Map.copyOf(title);
    }

    /**
     * Where it takes place.
     *
     * @param precision {@code exact}, {@code street}, {@code locality} or {@code territory}
     * @param hiddenUntil from when more is shown than the locality, or null when nothing is held back
     */
    public record Place(
            @Nullable String name,
            @Nullable String address,
            @Nullable String locality,
            @Nullable String territory,
            @Nullable Point point,
            @Nullable String precision,
            @Nullable Instant hiddenUntil) {}

    /** Degrees, WGS 84. */
    public record Point(double lat, double lon) {}

    /** What its organisers said afterwards. */
    public record Report(
            @Nullable Integer attendance, @Nullable List<String> links) {}

    public boolean isCancelled() {
        return status == ActionStatus.CANCELLED;
    }
}
