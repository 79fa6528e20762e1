package org.convoca.notification.preference;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** What a coordinator chooses, as it comes; everything is text until it was looked at. */
record PreferenceForm(
        @Nullable String frequency,
        @Nullable String weekday,
        @Nullable String hour,
        @Nullable Boolean atOnce,
        @Nullable Boolean evenIfNothing) {

    /** @throws ProblemException with each field that is not good */
    Preference check() {
        var errors = new ArrayList<FieldError>();
        var chosen = read(frequency, Frequency::of)
                .orElseGet(() -> wrong(errors, "/frequency", "none, daily or weekly", Frequency.NONE));
        var day = read(weekday, PreferenceForm::day)
                .orElseGet(() -> wrong(errors, "/weekday", "a day of the week", DayOfWeek.MONDAY));
        var time = read(hour, text -> LocalTime.parse(text, Preference.HOUR))
                .orElseGet(() -> wrong(errors, "/hour", "an hour and its minutes, as in 08:00", LocalTime.MIN));
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, ProblemType.INVALID_REQUEST.hint(), errors);
        }
        return new Preference(chosen, day, time, Boolean.TRUE.equals(atOnce), Boolean.TRUE.equals(evenIfNothing));
    }

    /** Letter for letter, since it comes from a list to choose from. */
    private static DayOfWeek day(String name) {
        var day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        if (!day.name().toLowerCase(Locale.ROOT).equals(name)) {
            throw new IllegalArgumentException("not as it is written");
        }
        return day;
    }

    private static <T> T wrong(List<FieldError> errors, String pointer, String wanted, T instead) {
        errors.add(new FieldError(pointer, "invalid", "This has to be " + wanted + "."));
        return instead;
    }

    private static <T> Optional<T> read(@Nullable String text, Function<String, T> reader) {
        try {
            return text == null ? Optional.empty() : Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
