package org.convoca.gateway.page.action;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

/** What the clocks of a place that the reader chose show when an action begins elsewhere. */
record OwnClocks(ZoneId zone, Locale reader) {

    /** {@code 12:00}, or {@code Sun 17, 01:00} on another day; empty where they show the same as there, or where no hour is known. */
    public String at(When when) {
        return switch (when) {
            case When.At at -> at(at);
            case When.On _, When.DuringTheWeek _ -> "";
        };
    }

    private String at(When.At at) {
        var here = LocalDateTime.ofInstant(at.moment(), zone);
        if (here.equals(at.start())) {
            return "";
        }
        var hour = Moments.hour(here, reader);
        var day = here.toLocalDate();
        return day.equals(at.start().toLocalDate()) ? hour : Moments.shortDay(day, reader) + ", " + hour;
    }

    /** The place by whose name the zone goes. */
    public String city() {
        return Moments.city(zone.getId(), reader);
    }
}
