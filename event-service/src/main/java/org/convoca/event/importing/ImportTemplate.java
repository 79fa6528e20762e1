package org.convoca.event.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A table to be filled in: the names of the columns, and a line that shows how. */
final class ImportTemplate {

    /** The example's id; a line of that name is not imported. */
    static final String EXAMPLE = "example";

    /** By which spreadsheets know UTF-8. */
    private static final char MARK = '\uFEFF';

    private static final List<String> HEADER = List.of(
            "id",
            "kind",
            "title",
            "description",
            "language",
            "day",
            "start",
            "end",
            "zone",
            "territory",
            "locality",
            "place",
            "address",
            "latitude",
            "longitude",
            "url",
            "languages",
            "accessibility",
            "public contact",
            "expected size",
            "tentative");

    private static final List<String> LINE = List.of(
            EXAMPLE,
            "march",
            "Marcha por la vida y la tierra",
            "Salimos de la plaza y terminamos en el puerto.",
            "es",
            "2027-01-16",
            "18:00",
            "20:00",
            "Europe/Madrid",
            "x-basque-country",
            "Bilbao",
            "Plaza Moyúa",
            "",
            "43.263",
            "-2.935",
            "https://example.org/marcha",
            "es eu",
            "Recorrido llano",
            "",
            "500",
            "false");

    private ImportTemplate() {}

    static String text(char separator) {
        var text = new StringWriter();
        text.write(MARK);
        try (var csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(HEADER);
            csv.writeRecord(LINE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
