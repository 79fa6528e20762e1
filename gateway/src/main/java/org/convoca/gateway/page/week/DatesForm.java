package org.convoca.gateway.page.week;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * When the week is, as a convener typed it.
 *
 * @param status {@code announced} or {@code to-be-announced}; empty while nothing was chosen
 */
record DatesForm(String status, String firstDay, String lastDay) {

    private static final String ANNOUNCED = "announced";
    private static final String OPEN = "to-be-announced";

    static DatesForm empty() {
        return new DatesForm("", "", "");
    }

    static DatesForm of(Typed typed) {
        return new DatesForm(typed.text("status"), typed.text("firstday"), typed.text("lastday"));
    }

    public boolean isAnnounced() {
        return status.equals(ANNOUNCED);
    }

    @Nullable
    LocalDate first() {
        return day(firstDay);
    }

    @Nullable
    LocalDate last() {
        return day(lastDay);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What can be said before the service is asked. */
    List<FieldError> wrong() {
        var wrong = new ArrayList<FieldError>();
        if (status.equals(OPEN)) {
            return wrong;
        }
        if (!isAnnounced()) {
            wrong.add(new FieldError("/status", "required", ""));
        }
        var first = first();
        var last = last();
        if (first == null && isMeant(firstDay)) {
            wrong.add(new FieldError("/firstDay", "required", ""));
        }
        if (last == null && isMeant(lastDay)) {
            wrong.add(new FieldError("/lastDay", "required", ""));
        }
        if (first != null && last != null && last.isBefore(first)) {
            wrong.add(new FieldError("/lastDay", "before-first", ""));
        }
        return wrong;
    }

    /** Whether a day should stand there, or was typed before it was said that the week has days. */
    private boolean isMeant(String day) {
        return isAnnounced() || !day.isEmpty();
    }

    /** For the service. */
    Map<String, String> week() {
        return isAnnounced()
                ? Map.of("status", ANNOUNCED, "firstDay", firstDay, "lastDay", lastDay)
                : Map.of("status", OPEN);
    }
}
