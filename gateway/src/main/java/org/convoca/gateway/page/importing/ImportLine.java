package org.convoca.gateway.page.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.convoca.gateway.client.ImportReport;
import org.convoca.gateway.page.action.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report, in words.
 *
 * @param assumed codes of what was concluded since the list does not say it
 * @param errors what is wrong with it
 */
record ImportLine(
        int line,
        String outcome,
        @Nullable String title,
        @Nullable String when,
        @Nullable String place,
        List<String> assumed,
        List<String> errors) {

    /** For what these pages have words. */
    private static final Set<String> ASSUMED = Set.of(
            "zone-taken",
            "ends-the-next-day",
            "moved-into-the-zone",
            "day-read",
            "time-read",
            "language-of-the-call",
            "territory-of-the-group",
            "point-of-the-locality");

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}))?(?: ([A-Za-z_/+-]+))?");

    static ImportLine of(ImportReport.Line line, @Nullable String where, List<String> errors, Locale reader) {
        var when = line.when();
        return new ImportLine(
                line.line(),
                line.outcome(),
                line.title(),
                when == null ? null : inWords(when, reader),
                where,
                line.assumed().stream()
                        .map(assumed -> assumed.replaceFirst(":.*", ""))
                        .filter(ASSUMED::contains)
                        .toList(),
                errors);
    }

    /** A day and an hour as people say them; anything else stays as it is. */
    private static String inWords(String when, Locale reader) {
        var written = WRITTEN.matcher(when);
        if (!written.matches()) {
            return when;
        }
        try {
            var day = Moments.day(LocalDate.parse(written.group(1)), reader);
            return written.group(2) == null
                    ? day
                    : day + ", "
                            + Moments.hour(LocalDateTime.parse(written.group(1) + "T" + written.group(2)), reader)
                            + (written.group(3) == null ? "" : " · " + Moments.city(written.group(3), reader));
        } catch (DateTimeException e) {
            return when;
        }
    }
}
