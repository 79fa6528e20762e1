package org.convoca.event.importing;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a time of day as people and spreadsheets write it: 18:00, 18:00:00, 18h30, 6:30 pm. */
final class WrittenTime {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]0+)?)?");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})\\s?[hH](?:\\s?(\\d{2}))?");
    private static final Pattern HALVES =
            Pattern.compile("(\\d{1,2})(?::(\\d{2})(?::00)?)?\\s?([aApP])\\.?\\s?[mM]\\.?");
    private static final int HALF_A_DAY = 12;

    private final Notes notes;

    WrittenTime(Notes notes) {
        this.notes = notes;
    }

    /** Null where it was not understood; the notes then say why. */
    @Nullable
    LocalTime read(String pointer, String text) {
        var clock = CLOCK.matcher(text);
        if (clock.matches() && !isMoreThanZero(clock.group(3))) {
            return time(pointer, number(clock, 1), number(clock, 2));
        }
        var hours = HOURS.matcher(text);
        if (hours.matches()) {
            return told(time(pointer, number(hours, 1), number(hours, 2)));
        }
        var halves = HALVES.matcher(text);
        if (halves.matches() && isHour(number(halves, 1))) {
            return told(time(pointer, hour(halves), number(halves, 2)));
        }
        notes.wrong(pointer, "not-a-time", "A time is written as 18:00.");
        return null;
    }

    private static boolean isMoreThanZero(@Nullable String seconds) {
        return seconds != null && !seconds.equals("00");
    }

    private static boolean isHour(int hour) {
        return hour >= 1 && hour <= HALF_A_DAY;
    }

    private static int hour(Matcher halves) {
        var afternoon = halves.group(3).toLowerCase(Locale.ROOT).equals("p");
        return number(halves, 1) % HALF_A_DAY + (afternoon ? HALF_A_DAY : 0);
    }

    private @Nullable LocalTime time(String pointer, int hour, int minute) {
        if (hour > 23 || minute > 59) {
            notes.wrong(pointer, "no-such-time", "There is no such time; midnight is 00:00 of the day that begins.");
            return null;
        }
        return LocalTime.of(hour, minute);
    }

    private @Nullable LocalTime told(@Nullable LocalTime time) {
        if (time != null) {
            notes.assume("time-read", "The time was read as " + time + ".");
        }
        return time;
    }

    private static int number(Matcher matcher, int group) {
        var digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
