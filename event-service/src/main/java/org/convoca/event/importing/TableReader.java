package org.convoca.event.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a table of actions: a header, and a line for each. Thread-safe. */
@Component
class TableReader {

    private final RowReader rows;

    TableReader(RowReader rows) {
        this.rows = rows;
    }

    /** @param entries in the order of the lines */
    record Table(List<String> ignored, List<Entry> entries) {}

    Table read(String text, ImportSetting setting) {
        var separator = Separator.of(text);
        var entries = new ArrayList<Entry>();
        var header = new ArrayList<Header>(1);
        var lines = csv(separator).iterator();
        try {
            while (lines.hasNext()) {
                take(lines.next(), header, entries, setting);
            }
        } catch (CsvParseException _) {
            entries.add(unreadable(entries));
        }
        return header.isEmpty()
                ? new Table(Header.of(List.of()).ignored(), entries)
                : new Table(header.getFirst().ignored(), entries);
    }

    private static CsvReader<CsvRecord> csv(Separator separator) {
        return CsvReader.builder()
                .fieldSeparator(separator.sign())
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(separator.body());
    }

    private void take(CsvRecord csv, List<Header> header, List<Entry> entries, ImportSetting setting) {
        if (header.isEmpty()) {
            if (csv.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                header.add(Header.of(csv.getFields()));
            }
            return;
        }
        var row = new Row((int) csv.getStartingLineNumber(), header.getFirst(), csv.getFields());
        if (!row.isEmpty()) {
            entries.add(rows.read(row, setting));
        }
    }

    /** What stands behind it cannot be told apart any more. */
    private static Entry unreadable(List<Entry> entries) {
        var notes = new Notes();
        notes.wrong("", "not-csv", "From here on the quotes do not match; a quote within a text is written twice.");
        var line = entries.isEmpty() ? 1 : entries.getLast().line() + 1;
        return Entry.of(line, null, new FormBuilder(), notes);
    }
}
