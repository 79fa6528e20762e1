package org.convoca.signature.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.stream.Stream;
import org.convoca.platform.audit.Audited;
import org.convoca.platform.csv.FormulaGuard;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.waiting.PublishedSignatures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Lists that coordinators take away, of the places that they look after. They are written while they are read, so that their length costs no memory. */
@Audited
@RestController
@RequestMapping("/api/v1/coordination/exports")
@CalledBy("gateway")
class ExportController {

    private final PublishedSignatures published;
    private final Decisions decisions;
    private final Rows rows;
    private final ExportLog log;
    private final JsonMapper json;

    ExportController(PublishedSignatures published, Decisions decisions, Rows rows, ExportLog log, JsonMapper json) {
        this.published = published;
        this.decisions = decisions;
        this.rows = rows;
        this.log = log;
        this.json = json;
    }

    /** @param contacts whether people are named, which only coordinators may ask for */
    @GetMapping("/roll.{format:csv|json}")
    void roll(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(defaultValue = "false") boolean contacts,
            HttpServletResponse response)
            throws IOException {
        var reviewer = Reviewer.of(caller);
        if (contacts) {
            reviewer.needsToBeCoordinator();
        }
        var slug = slug(call);
        log.add(reviewer, "roll." + format, slug == null ? null : slug.value(), contacts);
        var wanted = new PublishedSignatures.Wanted(reviewer, slug, null, "");
        write(
                response,
                "roll." + format,
                Rows.roll(contacts),
                published.all(wanted).map(signature -> rows.row(signature, contacts)));
    }

    @GetMapping("/decisions.{format:csv|json}")
    void decisions(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String call,
            HttpServletResponse response)
            throws IOException {
        var reviewer = Reviewer.of(caller);
        var slug = slug(call);
        log.add(reviewer, "decisions." + format, slug == null ? null : slug.value(), false);
        write(
                response,
                "decisions." + format,
                Rows.DECISIONS,
                decisions.stream(reviewer, slug == null ? null : slug.value()).map(Rows::row));
    }

    private static @Nullable CallSlug slug(@Nullable String call) {
        return call == null || call.isBlank()
                ? null
                : CallSlug.of(call)
                        .orElseThrow(() -> new ProblemException(ProblemType.CALL_NOT_FOUND, "There is no such call."));
    }

    private void write(
            HttpServletResponse response, String file, List<String> header, Stream<List<@Nullable String>> lines)
            throws IOException {
        var csv = file.endsWith(".csv");
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/json");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (csv) {
            csv(header, lines, response);
        } else {
            json(header, lines, response);
        }
    }

    private static void csv(List<String> header, Stream<List<@Nullable String>> lines, HttpServletResponse response)
            throws IOException {
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8)))) {
            csv.writeRecord(header);
            lines.forEach(line ->
                    csv.writeRecord(line.stream().map(FormulaGuard::guarded).toList()));
        }
    }

    private void json(List<String> header, Stream<List<@Nullable String>> lines, HttpServletResponse response)
            throws IOException {
        try (var out = json.createGenerator(response.getOutputStream())) {
            out.writeStartArray();
            lines.forEach(line -> {
                out.writeStartObject();
                for (var i = 0; i < header.size(); i++) {
                    out.writeStringProperty(header.get(i), line.get(i));
                }
                out.writeEndObject();
            });
            out.writeEndArray();
        }
    }
}
