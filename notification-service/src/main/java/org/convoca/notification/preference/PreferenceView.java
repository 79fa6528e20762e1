package org.convoca.notification.preference;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator has chosen, on the wire.
 *
 * @param weekday in English, lower case
 * @param hour {@code HH:mm}
 * @param zone by whose clock; chosen elsewhere
 * @param next when the next digest is due, or null when none is
 */
record PreferenceView(
        Frequency frequency,
        String weekday,
        String hour,
        boolean atOnce,
        boolean evenIfNothing,
        String zone,
        @Nullable Instant next) {

    static PreferenceView of(Subscriber subscriber) {
        var preference = subscriber.preference();
        return new PreferenceView(
                preference.frequency(),
                preference.weekday().name().toLowerCase(Locale.ROOT),
                Preference.HOUR.format(preference.hour()),
                preference.atOnce(),
                preference.evenIfNothing(),
                subscriber.zone().getId(),
                subscriber.course().due());
    }
}
