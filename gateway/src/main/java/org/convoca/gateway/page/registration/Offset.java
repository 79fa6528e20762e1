package org.convoca.gateway.page.registration;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.convoca.gateway.page.action.Moments;
import org.convoca.platform.problem.FieldError;

/**
 * A possible answer to which time is meant when clocks are changed.
 *
 * @param value {@code +01:00}
 * @param utc the moment by it, in words
 */
record Offset(String value, String utc) {

    /** What can be answered about the start or the end; empty when nothing is asked. */
    static List<Offset> asked(List<FieldError> errors, String pointer, ActionForm form, Locale reader) {
        var hour = pointer.equals("/start") ? "time" : "end";
        return errors.stream()
                .filter(error ->
                        error.pointer().equals(pointer) && !error.choices().isEmpty())
                .flatMap(error -> error.choices().stream())
                .map(choice -> new Offset(choice, utc(form.get("date") + "T" + form.get(hour), choice, reader)))
                .toList();
    }

    private static String utc(String local, String offset, Locale reader) {
        try {
            return Moments.utc(LocalDateTime.parse(local).toInstant(ZoneOffset.of(offset)), reader);
        } catch (DateTimeException e) {
            return "";
        }
    }
}
