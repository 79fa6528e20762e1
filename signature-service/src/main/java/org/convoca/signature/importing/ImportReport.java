package org.convoca.signature.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.reading.Assumption;
import org.convoca.signature.reading.Objection;
import org.convoca.signature.reading.ReadLine;
import org.jspecify.annotations.Nullable;

/**
 * What became of each line.
 *
 * @param dryRun whether nothing was written; then the outcomes are those that the same import would have
 * @param rejected lines that are wrong as they stand
 * @param needsAPerson lines that were left to somebody who knows more
 */
record ImportReport(
        boolean dryRun, long created, long changed, long same, long rejected, long needsAPerson, List<Line> lines) {

    ImportReport {
        lines = List.copyOf(lines);
    }

    /**
     * @param line counted from 1
     * @param name as it was read, or null where the line could not be read
     * @param territory its code, or null where none was named
     * @param assumed sentences, each behind a stable code and a colon
     * @param reason why the line was not taken, in the same form; null where it was
     */
    record Line(
            int line,
            Outcome outcome,
            @Nullable String name,
            @Nullable String acronym,
            @Nullable Region region,
            @Nullable String territory,
            List<Assumption> assumed,
            @Nullable Objection reason) {

        static Line taken(Outcome outcome, ReadLine.Signatory read, List<Assumption> assumed) {
            return new Line(
                    read.line(), outcome, read.name(), read.acronym(), read.region(), read.territory(), assumed, null);
        }

        static Line refused(int line, ReadLine.@Nullable Signatory read, Objection reason) {
            var outcome = reason.forPerson() ? Outcome.NEEDS_A_PERSON : Outcome.REJECTED;
            return read == null
                    ? new Line(line, outcome, null, null, null, null, List.of(), reason)
                    : new Line(
                            line,
                            outcome,
                            read.name(),
                            read.acronym(),
                            read.region(),
                            read.territory(),
                            read.assumed(),
                            reason);
        }
    }

    static ImportReport of(boolean dryRun, List<Line> lines) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        lines.forEach(line -> counts.merge(line.outcome(), 1L, Long::sum));
        return new ImportReport(
                dryRun,
                count(counts, Outcome.CREATED),
                count(counts, Outcome.CHANGED),
                count(counts, Outcome.SAME),
                count(counts, Outcome.REJECTED),
                count(counts, Outcome.NEEDS_A_PERSON),
                lines);
    }

    private static long count(Map<Outcome, Long> counts, Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
