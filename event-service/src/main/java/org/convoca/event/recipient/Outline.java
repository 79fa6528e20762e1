package org.convoca.event.recipient;

import java.util.List;
import org.convoca.contracts.action.ActionKind;
import org.convoca.event.action.When;
import org.jspecify.annotations.Nullable;

/**
 * A street action as a mail tells of it.
 *
 * @param title in the reader's language where there is one in it
 * @param language of the title
 * @param when null while a draft does not say so
 * @param place in one line, with no more of it than may be shown now (F-9); null while it is to be announced
 * @param changes since the version of which the reader knows, in one step
 */
record Outline(
        String title,
        @Nullable String language,
        @Nullable ActionKind kind,
        @Nullable Time when,
        @Nullable String place,
        List<Change> changes) {

    /** All null: some time during the week. */
    record Time(
            @Nullable String start,
            @Nullable String end,
            @Nullable String zone,
            @Nullable String day) {

        static Time of(When when) {
            return switch (when) {
                case When.AtTime time ->
                    new Time(
                            time.start().toString(),
                            time.end() == null ? null : time.end().toString(),
                            time.zone().getId(),
                            null);
                case When.OnDay(var day) -> new Time(null, null, null, day.toString());
                case When.DuringTheWeek _ -> new Time(null, null, null, null);
            };
        }
    }

    /**
     * @param field by the API's name
     * @param before in words, for {@code title} and {@code place}
     * @param whenBefore for {@code start}
     */
    record Change(
            String field,
            @Nullable String before,
            @Nullable String after,
            @Nullable Time whenBefore,
            @Nullable Time whenAfter) {

        static Change of(String field) {
            return new Change(field, null, null, null, null);
        }

        static Change inWords(String field, @Nullable String before, @Nullable String after) {
            return new Change(field, before, after, null, null);
        }

        static Change moved(When before, When after) {
            return new Change("start", null, null, Time.of(before), Time.of(after));
        }
    }
}
