package org.convoca.notification.preference;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * What a coordinator wants to hear, and when.
 *
 * @param frequency of the digest
 * @param weekday on which a weekly digest comes
 * @param hour by her clock at which a digest comes, to the minute
 * @param atOnce whether a mail comes soon after something begins to wait for her
 * @param evenIfNothing whether a digest comes also when there is nothing to tell
 */
public record Preference(
        Frequency frequency, DayOfWeek weekday, LocalTime hour, boolean atOnce, boolean evenIfNothing) {

    /** For whoever has not chosen: a daily digest in the morning. */
    public static final Preference DEFAULT =
            new Preference(Frequency.DAILY, DayOfWeek.MONDAY, LocalTime.of(8, 0), false, false);

    static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** The same but for the frequency; with none nothing comes at once either. */
    Preference with(Frequency chosen) {
        return new Preference(chosen, weekday, hour, atOnce && chosen != Frequency.NONE, evenIfNothing);
    }

    /** As it is stored: words and numbers that mean the same wherever the server is. */
    record Stored(String frequency, int weekday, String hour, boolean atOnce, boolean evenIfNothing) {

        Preference read() {
            return new Preference(
                    Frequency.of(frequency), DayOfWeek.of(weekday), LocalTime.parse(hour, HOUR), atOnce, evenIfNothing);
        }
    }

    Stored stored() {
        return new Stored(frequency.code(), weekday.getValue(), HOUR.format(hour), atOnce, evenIfNothing);
    }
}
