package org.convoca.event.action;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * By what a public action is found. Only what the public sees has it, so the indexes over it hold nothing else.
 *
 * @param position its place in the list: by day, then local time, then id; without a day at the end
 * @param day ISO 8601, or null without one
 * @param signatures of all groups that organise it
 * @param shownFrom since when its point may be looked for
 */
record Listing(
        String call,
        String position,
        @Nullable String day,
        ActionKind kind,
        @Nullable String territory,
        Region region,
        List<UUID> signatures,
        @Nullable Double lat,
        @Nullable Double lon,
        Instant shownFrom) {

    /** Sorts behind every day. */
    private static final String NO_DAY = "~";

    Listing {
        signatures = List.copyOf(signatures);
    }

    static Listing of(ActionId id, Origin origin, Content content) {
        var place = content.place();
        var point = place.point();
        var day = content.when().firstDay();
        return new Listing(
                origin.call(),
                position(content.when()) + "|" + id,
                day == null ? null : day.toString(),
                content.kind(),
                place.territory(),
                content.region(),
                Stream.concat(Stream.ofNullable(origin.signature()), content.coOrganisers().stream())
                        .distinct()
                        .toList(),
                point == null ? null : point.lat(),
                point == null ? null : point.lon(),
                place.hiddenUntil() == null ? Instant.EPOCH : place.hiddenUntil());
    }

    private static String position(When when) {
        return switch (when) {
            case When.AtTime time -> time.start().toString();
            case When.OnDay(var day) -> day.toString();
            case When.DuringTheWeek _ -> NO_DAY;
        };
    }
}
