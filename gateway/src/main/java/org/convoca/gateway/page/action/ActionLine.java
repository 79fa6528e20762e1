package org.convoca.gateway.page.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.page.Language;
import org.jspecify.annotations.Nullable;

/**
 * An action in a list.
 *
 * @param time of day on the spot, or empty
 * @param locality or empty
 * @param marks codes of what a reader must know before going there: {@code cancelled}, {@code tentative},
 *     {@code awaiting-coordinator}, {@code entered-afterwards}, {@code example}
 */
public record ActionLine(
        UUID id,
        String path,
        Wording title,
        ActionKind kind,
        When when,
        String time,
        String locality,
        List<String> marks) {

    public ActionLine {
        marks = List.copyOf(marks);
    }

    /** As a reader of that language sees it. */
    public static ActionLine of(ActionView action, Language language) {
        var reader = language.locale();
        var when = When.of(action);
        var place = action.place();
        return new ActionLine(
                action.id(),
                ActionPaths.of(language, action.id()),
                Wording.of(action.title(), reader),
                action.kind(),
                when,
                time(when, reader),
                place == null || place.locality() == null ? "" : place.locality(),
                marks(action));
    }

    private static String time(When when, Locale reader) {
        return switch (when) {
            case When.At at -> Moments.hour(at.start(), reader);
            case When.On _, When.DuringTheWeek _ -> "";
        };
    }

    static List<String> marks(ActionView action) {
        var marks = new ArrayList<String>();
        if (action.isCancelled()) {
            marks.add("cancelled");
        } else {
            mark(marks, "tentative", action.tentative());
            mark(marks, "awaiting-coordinator", action.awaitingCoordinator());
            mark(marks, "entered-afterwards", action.enteredAfterwards());
        }
        mark(marks, "example", action.example());
        return marks;
    }

    private static void mark(List<String> marks, String mark, @Nullable Boolean present) {
        if (Boolean.TRUE.equals(present)) {
            marks.add(mark);
        }
    }

    /** For a tooltip: day and place after the title. */
    String summary(Locale reader) {
        var day = when.day();
        var parts = new ArrayList<String>();
        parts.add(title.text());
        if (!locality.isEmpty()) {
            parts.add(locality);
        }
        if (day != null) {
            parts.add(Moments.day(day, reader) + (time.isEmpty() ? "" : " " + time));
        }
        return String.join(" · ", parts);
    }
}
