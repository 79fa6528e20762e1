package org.convoca.signature.roll;

import static org.convoca.platform.csv.FormulaGuard.guarded;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.convoca.contracts.territory.Territories;

/**
 * Writes entries as CSV (RFC 4180: CRLF, quotes where needed), one row for each below a header. All CSV leaves through this class.
 *
 * <p>What a spreadsheet would run is disarmed; all else is written letter for letter. Further names have a column for each language of the pages; those
 * in other languages are in the JSON export only.
 */
final class RollCsv implements AutoCloseable {

    private final CsvWriter csv;

    RollCsv(Writer target) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(target);
        var header = new ArrayList<>(List.of("id", "region", "territory", "acronym", "name", "website", "publishedAt"));
        Territories.LANGUAGES.forEach(language -> header.add("name:" + language));
        csv.writeRecord(header);
    }

    void write(RollEntry entry) {
        var fields = new ArrayList<String>();
        fields.add(entry.id().toString());
        fields.add(entry.region().code());
        fields.add(guarded(entry.territory()));
        fields.add(guarded(entry.acronym()));
        fields.add(guarded(entry.name()));
        fields.add(guarded(entry.website()));
        fields.add(entry.publishedAt().toString());
        Territories.LANGUAGES.forEach(
                language -> fields.add(guarded(entry.names().get(language))));
        csv.writeRecord(fields);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
