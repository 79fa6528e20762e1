package org.convoca.gateway.page.action;

import java.util.Locale;

/** A time in one line, as it stands in what has changed. */
final class Whens {

    private Whens() {}

    /** Day, time of day and end; empty for some time during the week. */
    static String text(When when, Locale reader) {
        return switch (when) {
            case When.At at ->
                Moments.day(at.start().toLocalDate(), reader) + ", " + Moments.hour(at.start(), reader)
                        + end(at, reader);
            case When.On on -> Moments.day(on.day(), reader);
            case When.DuringTheWeek _ -> "";
        };
    }

    private static String end(When.At at, Locale reader) {
        if (at.end() == null) {
            return "";
        }
        var sameDay = at.end().toLocalDate().equals(at.start().toLocalDate());
        return " – " + (sameDay ? "" : Moments.day(at.end().toLocalDate(), reader) + ", ")
                + Moments.hour(at.end(), reader);
    }
}
