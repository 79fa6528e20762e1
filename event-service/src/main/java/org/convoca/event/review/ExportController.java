package org.convoca.event.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.stream.Stream;
import org.convoca.platform.audit.Audited;
import org.convoca.platform.csv.FormulaGuard;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Lists that coordinators take away, of the places that they look after. They are written while they are read, so that their length costs no memory. */
@Audited
@RestController
@CalledBy("gateway")
class ExportController {

    private final List<Table> tables;
    private final ExportLog log;
    private final JsonMapper json;

    ExportController(List<Table> tables, ExportLog log, JsonMapper json) {
        this.tables = tables;
        this.log = log;
        this.json = json;
    }

    /** @param contacts whether people are named, which only coordinators may ask for */
    @GetMapping("/api/v1/coordination/exports/{name:registrations|actions|decisions}.{format:csv|json}")
    void export(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String name,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(defaultValue = "false") boolean contacts,
            HttpServletResponse response)
            throws IOException {
        var scope = Authority.of(caller);
        if (contacts && !scope.isCoordinator()) {
            throw Refusals.forbidden("Coordinators export with contacts.");
        }
        var table = tables.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(Refusals::notFound);
        var wanted =
                new Table.Wanted(scope, call == null || call.isBlank() ? null : call, contacts && table.hasContacts());
        var file = name + "." + format;
        log.add(file, wanted);
        head(response, file, format.equals("csv") ? "text/csv;charset=UTF-8" : "application/json");
        try (var rows = table.rows(wanted)) {
            if (format.equals("csv")) {
                csv(table.header(wanted), rows, response.getOutputStream());
            } else {
                json(table.header(wanted), rows, response.getOutputStream());
            }
        }
    }

    private static void head(HttpServletResponse response, String file, String type) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private static void csv(List<String> header, Stream<List<@Nullable String>> rows, OutputStream out)
            throws IOException {
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(unclosed(out), UTF_8)))) {
            csv.writeRecord(header);
            rows.forEach(row ->
                    csv.writeRecord(row.stream().map(FormulaGuard::guarded).toList()));
        }
    }

    private void json(List<String> header, Stream<List<@Nullable String>> rows, OutputStream out) throws IOException {
        try (var generator = json.createGenerator(unclosed(out))) {
            generator.writeStartArray();
            rows.forEach(row -> {
                generator.writeStartObject();
                for (var i = 0; i < header.size(); i++) {
                    generator.writeStringProperty(header.get(i), row.get(i));
                }
                generator.writeEndObject();
            });
            generator.writeEndArray();
        }
        out.flush();
    }

    /** The response belongs to the server. */
    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                out.write(octets, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
