package org.convoca.notification.mail.recipient;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.convoca.notification.template.ActionOutline;
import org.convoca.notification.template.Alteration;
import org.convoca.notification.template.When;
import org.jspecify.annotations.Nullable;

/**
 * A street action as the event-service tells of it: already in the reader's language where it has words in it, and with no more of the place than may
 * be shown.
 *
 * @param when left out while its organisers have not said
 * @param changes since the version of which the reader knew; left out where none are wanted
 */
record ActionReply(
        String title,
        @Nullable Time when,
        @Nullable String place,
        @Nullable List<Change> changes) {

    /** All null: some time during the week. */
    record Time(
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime end,
            @Nullable ZoneId zone,
            @Nullable LocalDate day) {

        When words() {
            if (start != null && zone != null) {
                return new When.AtTime(start, end, zone);
            }
            return day == null ? new When.DuringTheWeek() : new When.OnDay(day);
        }
    }

    /**
     * @param field by the API's name: {@code title}, {@code place}, {@code start} …
     * @param before in words, where the field has any, or null
     * @param whenBefore for {@code start}
     */
    record Change(
            String field,
            @Nullable String before,
            @Nullable String after,
            @Nullable Time whenBefore,
            @Nullable Time whenAfter) {}

    ActionOutline outline() {
        return new ActionOutline(title, when == null ? null : when.words(), place, alterations());
    }

    private static When words(@Nullable Time time) {
        return time == null ? new When.DuringTheWeek() : time.words();
    }

    private List<Alteration> alterations() {
        var alterations = new ArrayList<Alteration>();
        var revised = new ArrayList<String>();
        for (var change : changes == null ? List.<Change>of() : changes) {
            var told = told(change);
            if (told == null) {
                revised.add(change.field);
            } else {
                alterations.add(told);
            }
        }
        if (!revised.isEmpty()) {
            alterations.add(new Alteration.Revised(revised));
        }
        return alterations;
    }

    /** With what was and what is; null where the name of the field is all there is to say. */
    private static @Nullable Alteration told(Change change) {
        if (change.field.equals("start")) {
            return new Alteration.Moved(words(change.whenBefore), words(change.whenAfter));
        }
        if (change.field.equals("place") && (change.before != null || change.after != null)) {
            return new Alteration.Relocated(change.before, change.after);
        }
        return change.field.equals("title") && change.before != null && change.after != null
                ? new Alteration.Renamed(change.before, change.after)
                : null;
    }
}
