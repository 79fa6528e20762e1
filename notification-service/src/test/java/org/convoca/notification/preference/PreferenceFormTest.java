package org.convoca.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceFormTest {

    @Test
    void readsWhatACoordinatorChooses() {
        assertThat(new PreferenceForm("weekly", "friday", "07:30", true, false).check())
                .isEqualTo(new Preference(Frequency.WEEKLY, DayOfWeek.FRIDAY, LocalTime.of(7, 30), true, false));
    }

    @ParameterizedTest
    @CsvSource({
        "hourly,monday,08:00,/frequency",
        "DAILY,monday,08:00,/frequency",
        ",monday,08:00,/frequency",
        "daily,someday,08:00,/weekday",
        "daily,Monday,08:00,/weekday",
        "daily,,08:00,/weekday",
        "daily,monday,24:00,/hour",
        "daily,monday,25:61,/hour",
        "daily,monday,8:00,/hour",
        "daily,monday,morning,/hour",
        "daily,monday,,/hour"
    })
    void pointsAtWhatDoesNotExist(
            @Nullable String frequency, @Nullable String weekday, @Nullable String hour, String pointer) {
        var form = new PreferenceForm(frequency, weekday, hour, null, null);

        var problem = catchThrowableOfType(ProblemException.class, form::check);

        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly(pointer);
    }
}
