package org.convoca.signature.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import org.convoca.contracts.territory.Territories;
import org.jspecify.annotations.Nullable;

/**
 * Reads signatories from CSV (RFC 4180, UTF-8), one row each below a header; see {@link TableHeader} for the columns. A territory is named by its code
 * or by any name that {@link Territories} knows. Immutable and thread-safe.
 *
 * <p>No name holds a line break, so each line is parsed by itself: a quote that is never closed spoils its own line and not the rest of the table.
 */
final class TableReader implements LineReader {

    private final Territories territories;
    private final CsvReaderBuilder parser = CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false);

    TableReader(Territories territories) {
        this.territories = territories;
    }

    /** @throws org.convoca.platform.problem.ProblemException when the header is not one of ours: then no row has a meaning */
    @Override
    public List<ReadLine> read(String text) {
        var lines = new ArrayList<ReadLine>();
        TableHeader header = null;
        var number = 0;
        for (var content : text.lines().toList()) {
            number++;
            if (content.isBlank()) {
                continue;
            }
            var fields = fields(content);
            if (header == null) {
                header = TableHeader.of(fields == null ? List.of() : fields);
            } else {
                lines.add(read(header, number, fields));
            }
        }
        if (header == null) {
            throw TableHeader.refused("header-missing", "The table has no header.");
        }
        return lines;
    }

    private @Nullable List<String> fields(String content) {
        try {
            return parser.ofSingleCsvRecord(content).getFields();
        } catch (CsvParseException e) {
            return null;
        }
    }

    private ReadLine read(TableHeader header, int number, @Nullable List<String> fields) {
        if (fields == null) {
            return new ReadLine.Refused(number, Objection.NOT_CSV);
        }
        if (fields.size() != header.columns().size()) {
            return new ReadLine.Refused(number, Objection.FIELDS_MISCOUNTED);
        }
        if (fields.stream().anyMatch(field -> field.indexOf(MALFORMED) >= 0)) {
            return new ReadLine.Refused(number, Objection.NOT_UTF_8);
        }
        return new TableRow(number, header, fields).read(territories);
    }
}
