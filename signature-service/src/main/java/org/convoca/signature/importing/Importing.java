package org.convoca.signature.importing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.convoca.contracts.territory.Territories;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.call.CallNotFound;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.convoca.signature.reading.Format;
import org.convoca.signature.reading.LineReaders;
import org.convoca.signature.reading.ReadLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Brings a list of signatories onto a call's roll. The same list twice changes nothing the second time; an import that broke off is finished by
 * another. Two at once do no harm: the roll's unique keys decide.
 */
@Service
class Importing {

    private static final Logger log = LoggerFactory.getLogger(Importing.class);

    /** Far more than any list we know of (241), and little enough to hold a report of it. */
    private static final int MOST_LINES = 20_000;

    private final Calls calls;
    private final Standings standings;
    private final ImportedSignatures signatures;
    private final LineReaders readers;
    private final Clock clock;

    Importing(Calls calls, Standings standings, ImportedSignatures signatures, Territories territories, Clock clock) {
        this.calls = calls;
        this.standings = standings;
        this.signatures = signatures;
        this.readers = new LineReaders(territories);
        this.clock = clock;
    }

    /**
     * @param text in UTF-8, decoded with U+FFFD for what was malformed
     * @param dryRun whether to decide only
     * @throws ProblemException when there is no such call or the text as a whole makes no sense; nothing was written
     */
    ImportReport run(String slug, Format format, String text, boolean dryRun) {
        var call = CallSlug.of(slug)
                .flatMap(calls::find)
                .orElseThrow(CallNotFound::problem)
                .state();
        var began = clock.instant();
        var decisions = decide(call.slug(), lines(format, text));
        var language = call.content().language();
        var report = ImportReport.of(
                dryRun,
                decisions.stream()
                        .map(decision ->
                                dryRun ? foreseen(decision) : signatures.apply(decision, call.slug(), language))
                        .toList());
        log.info(
                "import into call {}: dryRun={} created={} changed={} same={} rejected={} needsAPerson={} in {} ms",
                call.slug(),
                dryRun,
                report.created(),
                report.changed(),
                report.same(),
                report.rejected(),
                report.needsAPerson(),
                Duration.between(began, clock.instant()).toMillis());
        return report;
    }

    private List<ReadLine> lines(Format format, String text) {
        if (text.lines().skip(MOST_LINES).findFirst().isPresent()) {
            var message = "At most " + MOST_LINES + " lines are read at once; import the list in parts.";
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, message, List.of(new FieldError("", "too-many-lines", message)));
        }
        return readers.of(format).read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private List<Decision> decide(CallSlug call, List<ReadLine> lines) {
        var refused = new ArrayList<Decision>();
        var candidates = Matching.candidates(call, lines, refused);
        return Matching.decide(candidates, standings.of(call, candidates), refused);
    }

    static ImportReport.Line foreseen(Decision decision) {
        return switch (decision) {
            case Decision.Create create -> ImportReport.Line.taken(Outcome.CREATED, create.read(), create.assumed());
            case Decision.Change change -> ImportReport.Line.taken(Outcome.CHANGED, change.read(), change.assumed());
            case Decision.Keep(var read, var assumed) -> ImportReport.Line.taken(Outcome.SAME, read, assumed);
            case Decision.Refuse(var line, var read, var objection) -> ImportReport.Line.refused(line, read, objection);
        };
    }
}
