package org.convoca.gateway.page.held;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.convoca.gateway.client.HeldData.Held;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.action.Moments;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Words what is kept about somebody: as a page, and as a file to take along (GDPR, Articles 15 and 20). */
@Component
public class HeldPage {

    /** In the order in which they are shown. */
    private static final List<String> FIELDS = List.of("organisation", "group", "name", "email", "message", "language");

    private final Clock clock;

    HeldPage(Clock clock) {
        this.clock = clock;
    }

    /** @param since a day in words */
    record Shown(String kind, String since, List<Line> lines) {}

    record Line(String field, String value) {}

    /** The file. */
    public record Document(Instant asOf, List<Held> items) {
        @Override
        public String toString() {
            return "Document[hidden]";
        }
    }

    /** @param download path of the file */
    public String show(Reading<List<Held>> held, String download, Locale reader, Model model) {
        model.addAttribute(
                "items", all(held).stream().map(item -> shown(item, reader)).toList());
        model.addAttribute("download", download);
        return "held";
    }

    public ResponseEntity<Document> file(Reading<List<Held>> held) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename("convoca-my-data.json")
                        .build()))
                .body(new Document(clock.instant(), all(held)));
    }

    private static List<Held> all(Reading<List<Held>> held) {
        return Readings.required(held, ProblemType.NOT_FOUND).value();
    }

    private static Shown shown(Held held, Locale reader) {
        var lines = FIELDS.stream().flatMap(field -> line(field, held, reader)).toList();
        var day = LocalDate.ofInstant(held.since(), ZoneOffset.UTC);
        return new Shown(held.kind(), Moments.day(day, reader), lines);
    }

    private static Stream<Line> line(String field, Held held, Locale reader) {
        return Stream.of(held.personal(), held.about())
                .map(Map::entrySet)
                .flatMap(entries -> entries.stream())
                .filter(entry ->
                        entry.getKey().equals(field) && !entry.getValue().isEmpty())
                .map(entry -> new Line(
                        field,
                        field.equals("language") ? Language.spoken(entry.getValue(), reader) : entry.getValue()));
    }
}
