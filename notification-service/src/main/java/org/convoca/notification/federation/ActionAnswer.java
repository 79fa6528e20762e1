package org.convoca.notification.federation;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action as the event-service shows it to everybody, as far as it is told on: a place that is held back is not in it.
 *
 * @param start local time on the spot, or null
 * @param day of an action without a time of day, or null
 */
record ActionAnswer(
        UUID id,
        String call,
        String kind,
        String status,
        Map<String, String> title,
        @Nullable Map<String, String> description,
        boolean tentative,
        @Nullable Place place,
        @Nullable String start,
        @Nullable String startOffset,
        @Nullable String end,
        @Nullable String endOffset,
        @Nullable String zone,
        @Nullable LocalDate day,
        @Nullable String url,
        boolean example,
        @Nullable String cancellation,
        Instant publishedAt,
        Instant changedAt) {

    /** @param hiddenUntil from when more is shown, or null */
    record Place(
            @Nullable String name,
            @Nullable String address,
            @Nullable String locality,
            @Nullable String territory,
            @Nullable Point point,
            @Nullable Instant hiddenUntil) {}

    record Point(double lat, double lon) {}

    boolean isCancelled() {
        return "cancelled".equals(status);
    }

    boolean isOnline() {
        return "online".equals(kind);
    }

    /** With its offset and its seconds, without which Mobilizon reads no time (ISO 8601). */
    @Nullable
    String startsAt() {
        return moment(start, startOffset);
    }

    @Nullable
    String endsAt() {
        return moment(end, endOffset);
    }

    private static @Nullable String moment(@Nullable String local, @Nullable String offset) {
        return local == null || offset == null
                ? null
                : ISO_OFFSET_DATE_TIME.format(LocalDateTime.parse(local).atOffset(ZoneOffset.of(offset)));
    }
}
