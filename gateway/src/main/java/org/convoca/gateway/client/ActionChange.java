package org.convoca.gateway.client;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a published action.
 *
 * @param fields names of what changed, as in the API
 * @param before what was, of that which changed
 * @param after what was then
 */
public record ActionChange(
        Instant at,
        @JsonAlias("what") List<String> fields,
        @Nullable Side before,
        @Nullable Side after,
        @Nullable String startBefore) {

    public ActionChange {
        fields = List.copyOf(Objects.requireNonNullElse(fields, List.of()));
    }

    /** What stood on one side of a change; null in what did not change. */
    public record Side(
            @Nullable Moment when,
            ActionView.@Nullable Place place,
            @Nullable Map<String, String> title,
            @Nullable String status) {}

    /** When an action was to be: at a time, on a day, or some time during the week. */
    public record Moment(
            @Nullable String start,
            @Nullable String startOffset,
            @Nullable String end,
            @Nullable String zone,
            @Nullable LocalDate day) {}
}
