package org.convoca.gateway.page.batches;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.convoca.gateway.client.Removals.Selection;
import org.convoca.gateway.page.form.Typed;
import org.jspecify.annotations.Nullable;

/**
 * By what signatures are to be selected, as it was typed.
 *
 * @param from first day on the roll (ISO 8601), or empty
 * @param to last day on the roll, or empty
 */
record BatchForm(String name, String domain, String from, String to, boolean bare) {

    static BatchForm of(Typed typed) {
        return new BatchForm(
                typed.text("name"),
                typed.text("domain"),
                typed.text("from"),
                typed.text("to"),
                typed.text("bare").equals("yes"));
    }

    boolean isEmpty() {
        return name.isBlank() && domain.isBlank() && from.isBlank() && to.isBlank();
    }

    /** What is no day does not count. */
    Selection selection(ZoneId zone) {
        var last = day(to);
        return new Selection(
                Typed.present(name),
                Typed.present(domain),
                start(day(from), zone),
                start(last == null ? null : last.plusDays(1), zone),
                bare);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
