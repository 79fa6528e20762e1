package org.convoca.event.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.event.action.ShownChange;
import org.convoca.event.action.When;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a published action.
 *
 * @param version the action's after it
 * @param fields names of what changed, as in the API
 * @param before of when, where, title and status: what changed, as it was
 * @param after the same, as it was then
 */
record ChangeView(int version, Instant at, List<String> fields, Side before, Side after) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(
            @Nullable Moment when,
            @Nullable PlaceView place,
            @Nullable Map<String, String> title,
            @Nullable ActionStatus status) {

        private static Side of(ShownChange.Side side) {
            return new Side(
                    side.when() == null ? null : Moment.of(side.when()),
                    side.place() == null ? null : PlaceView.of(side.place()),
                    side.title(),
                    side.status());
        }
    }

    /** When an action was to be: at a time, on a day, or, with neither, some time during the week. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Moment(
            @Nullable String start,
            @Nullable String startOffset,
            @Nullable String end,
            @Nullable String zone,
            @Nullable LocalDate day) {

        private static Moment of(When when) {
            return switch (when) {
                case When.AtTime time ->
                    new Moment(
                            time.start().toString(),
                            time.startOffset().getId(),
                            time.end() == null ? null : time.end().toString(),
                            time.zone().getId(),
                            null);
                case When.OnDay(var day) -> new Moment(null, null, null, null, day);
                case When.DuringTheWeek _ -> new Moment(null, null, null, null, null);
            };
        }
    }

    static ChangeView of(ShownChange change) {
        return new ChangeView(
                change.version(), change.at(), change.what(), Side.of(change.before()), Side.of(change.after()));
    }
}
