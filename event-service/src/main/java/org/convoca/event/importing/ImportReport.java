package org.convoca.event.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What became of each line.
 *
 * @param dryRun whether nothing was written; then the outcomes are those that the same import would have
 * @param ignored names of columns that mean nothing here
 */
record ImportReport(boolean dryRun, long created, long same, long rejected, List<String> ignored, List<Line> lines) {

    ImportReport {
        ignored = List.copyOf(ignored);
        lines = List.copyOf(lines);
    }

    static ImportReport of(boolean dryRun, List<String> ignored, List<Line> lines) {
        return new ImportReport(
                dryRun,
                count(lines, Outcome.CREATED),
                count(lines, Outcome.SAME),
                count(lines, Outcome.REJECTED),
                ignored,
                lines);
    }

    private static long count(List<Line> lines, Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /**
     * @param line on which it begins, counted from 1
     * @param action that was made of it, would be, or was before; null where it was rejected
     * @param title as it was read, in one of its languages
     * @param when local time and zone, or day, as it was read; null where nothing is known
     * @param startsAt the moment of it, null without a time of day
     * @param place in one line, without its territory; null where nothing is known
     * @param territory its code, or null
     * @param assumed sentences, each behind a stable code and a colon
     * @param errors for which it was rejected
     * @param open what has to be settled before it can be submitted
     */
    record Line(
            int line,
            Outcome outcome,
            @Nullable UUID action,
            @Nullable String title,
            @Nullable String when,
            @Nullable Instant startsAt,
            @Nullable String place,
            @Nullable String territory,
            List<String> assumed,
            List<FieldError> errors,
            List<FieldError> open) {

        Line {
            assumed = List.copyOf(assumed);
            errors = List.copyOf(errors);
            open = List.copyOf(open);
        }
    }
}
