package org.convoca.event.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.convoca.platform.csv.FormulaGuard.guarded;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.convoca.event.action.Point;
import org.convoca.event.action.PublicAction;
import org.convoca.event.action.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes actions as CSV (RFC 4180), one row for each below a header; what a spreadsheet would run is disarmed. */
@Component
class CsvFeedWriter implements FeedWriter {

    static final List<String> HEADER = List.of(
            "id",
            "status",
            "tentative",
            "kind",
            "title",
            "description",
            "day",
            "start",
            "end",
            "zone",
            "startsAt",
            "territory",
            "locality",
            "place",
            "address",
            "latitude",
            "longitude",
            "precision",
            "page",
            "changedAt");

    private final ActionTexts texts;

    CsvFeedWriter(ActionTexts texts) {
        this.texts = texts;
    }

    @Override
    public void write(Feed feed, OutputStream out) throws IOException {
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(new Unclosed(out), UTF_8)))) {
            csv.writeRecord(HEADER);
            for (var action : feed.actions()) {
                csv.writeRecord(row(action, feed.reader()));
            }
        }
    }

    private List<String> row(PublicAction action, Reader reader) {
        var content = action.content();
        var place = content.place();
        var times = GeoJsonWriter.Times.of(content);
        var description = texts.description(action, reader);
        return List.of(
                action.id().toString(),
                GeoJsonWriter.lasting(action.status()).code(),
                String.valueOf(content.tentative()),
                content.kind().code(),
                guarded(texts.title(action, reader).value()),
                guarded(description == null ? null : description.value()),
                day(content.when()),
                guarded(times.start()),
                guarded(times.end()),
                guarded(times.zone()),
                times.startsAt() == null ? "" : times.startsAt().toString(),
                guarded(place.territory()),
                guarded(place.locality()),
                guarded(place.name()),
                guarded(place.address()),
                degrees(place.point(), true),
                degrees(place.point(), false),
                place.precision().code(),
                texts.page(action, reader).toString(),
                action.changedAt().toString());
    }

    private static String day(When when) {
        var day = when.firstDay();
        return day == null ? "" : day.toString();
    }

    /** A number may begin with a minus: it is one. */
    private static String degrees(@Nullable Point point, boolean latitude) {
        return point == null ? "" : String.valueOf(latitude ? point.lat() : point.lon());
    }
}
