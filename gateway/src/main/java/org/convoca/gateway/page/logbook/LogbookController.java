package org.convoca.gateway.page.logbook;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.gateway.client.CallSummary;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.Colleagues;
import org.convoca.gateway.client.DecisionLogs.Entry;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.WaitingKind;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.action.Moments;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.platform.csv.FormulaGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The log of decisions in the territories of a coordinator: as a page, and as a table to take along. */
@Controller
class LogbookController {

    private static final String DECISIONS = Desk.HOME + "/decisions";
    private static final int PAGE = 50;
    /** A table of more lines is asked for by call. */
    private static final int MOST_LINES = 10_000;

    private static final List<String> HEADER =
            List.of("at", "by", "what", "why", "kind", "id", "title", "call", "territory");

    private final Logbook logbook;
    private final Colleagues colleagues;
    private final Calls calls;
    private final Places places;
    private final MessageSource messages;
    private final Desks desks;

    LogbookController(
            Logbook logbook, Colleagues colleagues, Calls calls, Places places, MessageSource messages, Desks desks) {
        this.logbook = logbook;
        this.colleagues = colleagues;
        this.calls = calls;
        this.places = places;
        this.messages = messages;
        this.desks = desks;
    }

    /**
     * An entry in words.
     *
     * @param what code, as in message keys
     * @param kind code, as in message keys, or empty
     * @param path of the page of what it is about, or null
     */
    record Line(
            String at,
            String by,
            String what,
            @Nullable String why,
            String kind,
            String title,
            @Nullable String path,
            String place) {}

    @GetMapping(DECISIONS)
    String decisions(
            Desk desk,
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var leaf = logbook.read(desk, call, Bookmark.read(after), PAGE);
        var names = colleagues.names(desk.coordination());
        desks.frame(desk, path(DECISIONS, call, after), model);
        model.addAttribute(
                "lines",
                leaf.entries().stream().map(entry -> line(desk, entry, names)).toList());
        model.addAttribute("away", leaf.away());
        model.addAttribute("call", call);
        model.addAttribute("calls", calls(desk));
        model.addAttribute("path", DECISIONS);
        model.addAttribute("csvPath", path(DECISIONS + ".csv", call, ""));
        var next = leaf.next();
        model.addAttribute("next", next == null ? null : desk.to(path(DECISIONS, call, next.written())));
        model.addAttribute("first", after.isEmpty() ? null : desk.to(path(DECISIONS, call, "")));
        return "decisions";
    }

    private static String path(String page, String call, String after) {
        var uri = UriComponentsBuilder.fromPath(page);
        if (!call.isEmpty()) {
            uri.queryParam("call", call);
        }
        if (!after.isEmpty()) {
            uri.queryParam("after", after);
        }
        return uri.encode().build().toUriString();
    }

    private List<CallSummary> calls(Desk desk) {
        return calls.all(desk.reader()) instanceof Reading.Found<List<CallSummary>> found
                ? found.value().stream()
                        .filter(call -> desk.coordination().looksAfter(call.slug()))
                        .toList()
                : List.of();
    }

    private Line line(Desk desk, Entry entry, Map<UUID, String> names) {
        var known = messages.getMessage("decisions.what." + entry.what(), null, null, desk.reader()) != null;
        var kind = WaitingKind.find(Objects.requireNonNullElse(entry.kind(), ""));
        return new Line(
                Moments.local(entry.at(), desk.zone(), desk.reader()),
                name(entry, names),
                known ? entry.what() : "other",
                entry.why(),
                kind.map(WaitingKind::code).orElse(""),
                Objects.requireNonNullElse(entry.title(), ""),
                kind.filter(_ -> entry.id() != null)
                        .map(found -> desk.to(Desk.HOME + "/review/" + found.plural() + "/" + entry.id()))
                        .orElse(null),
                place(desk, entry));
    }

    private static String name(Entry entry, Map<UUID, String> names) {
        return entry.by() == null ? "" : names.getOrDefault(entry.by(), "");
    }

    private String place(Desk desk, Entry entry) {
        return entry.territory() == null ? "" : places.territory(entry.territory(), desk.reader());
    }

    @GetMapping(path = DECISIONS + ".csv")
    void table(Desk desk, @RequestParam(defaultValue = "") String call, HttpServletResponse response)
            throws IOException {
        var names = colleagues.names(desk.coordination());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decisions.csv\"");
        write(desk, call, names, response.getWriter());
    }

    private void write(Desk desk, String call, Map<UUID, String> names, Writer out) throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(HEADER);
        @Nullable Bookmark from = Bookmark.BEGINNING;
        for (var lines = 0; from != null && lines < MOST_LINES; lines += PAGE) {
            var leaf = logbook.read(desk, call, from, PAGE);
            leaf.entries().forEach(entry -> csv.writeRecord(row(desk, entry, names)));
            from = leaf.next();
        }
        csv.flush();
    }

    private List<String> row(Desk desk, Entry entry, Map<UUID, String> names) {
        return Stream.of(
                        entry.at().toString(),
                        name(entry, names),
                        entry.what(),
                        entry.why(),
                        entry.kind(),
                        entry.id(),
                        entry.title(),
                        entry.call(),
                        place(desk, entry))
                .map(FormulaGuard::guarded)
                .toList();
    }
}
