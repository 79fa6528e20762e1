package org.convoca.notification.template;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sentences of one language. */
record Phrases(Locale language, Map<String, String> texts) {

    private static final Locale INTERNATIONAL_ENGLISH = Locale.forLanguageTag("en-001");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT);

    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** The sentence of that key, with the values in it. */
    Sentence say(String key, Object... values) {
        return Sentence.of(pattern(key), language, values);
    }

    /** A sentence without values. */
    String words(String key) {
        return say(key).bare();
    }

    /** The words of that key, or empty where there are none. */
    Optional<String> find(String key) {
        return texts.containsKey(key) ? Optional.of(words(key)) : Optional.empty();
    }

    private String pattern(String key) {
        var pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalStateException("no message " + key + " in " + language);
        }
        return pattern;
    }

    /** A moment as people write it; in UTC, since where the reader is nobody knows. */
    String moment(Instant moment) {
        var time = moment.atOffset(ZoneOffset.UTC);
        return say("moment", day(time.toLocalDate()), TIME.format(time)).bare();
    }

    /** A day of the calendar as people write it. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(calendar())
                .format(day);
    }

    /** How days are written: English is read all over the world, so the day comes before the month there. */
    Locale calendar() {
        return language.equals(Locale.ENGLISH) ? INTERNATIONAL_ENGLISH : language;
    }

    /** A moment by the clock of that zone, which is named by its city. */
    String moment(Instant moment, ZoneId zone) {
        var time = moment.atZone(zone);
        return say("when.at", day(time.toLocalDate()), LOCAL_TIME.format(time), zone(zone))
                .bare();
    }

    /** By the zone's city, never by a country: whose land a plaza lies in is not for a table of zones to say. */
    String zone(ZoneId zone) {
        var city = TimeZoneNames.getInstance(ULocale.forLocale(language)).getExemplarLocationName(zone.getId());
        return say("when.zone", city == null ? zone.getId() : city).bare();
    }

    boolean isRightToLeft() {
        return ULocale.forLocale(language).isRightToLeft();
    }
}
