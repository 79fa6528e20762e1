package org.convoca.gateway.client;

import java.util.List;
import java.util.Objects;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What became of a list of actions, or would become of it.
 *
 * @param dryRun whether nothing was entered
 */
public record ImportReport(@Nullable Boolean dryRun, List<Line> lines) {

    public ImportReport {
        lines = List.copyOf(Objects.requireNonNullElse(lines, List.of()));
    }

    /**
     * An action of the list.
     *
     * @param line on which it begins, counted from 1
     * @param outcome {@code created}, {@code same} or {@code rejected}
     * @param assumed what was concluded since the list does not say it: sentences, each behind a stable code and a colon
     */
    public record Line(
            int line,
            String outcome,
            @Nullable String title,
            @Nullable String when,
            @Nullable String place,
            @Nullable String territory,
            List<String> assumed,
            List<FieldError> errors) {

        public Line {
            assumed = List.copyOf(Objects.requireNonNullElse(assumed, List.of()));
            errors = List.copyOf(Objects.requireNonNullElse(errors, List.of()));
        }
    }

    /** How many lines came out like that. */
    public long count(String outcome) {
        return lines.stream().filter(line -> line.outcome().equals(outcome)).count();
    }
}
