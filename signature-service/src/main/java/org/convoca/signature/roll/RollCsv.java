package org.convoca.signature.roll;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.convoca.contracts.territory.Territories;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries as CSV (RFC 4180: CRLF, quotes where needed), one row for each below a header. All CSV leaves through this class.
 *
 * <p>A spreadsheet takes a cell that begins with {@code =} or its like for a formula, and runs it. Such a value gets an apostrophe in front, which
 * spreadsheets do not show (OWASP ASVS 1.2.10); all others are written letter for letter. Further names have a column for each language of the pages;
 * those in other languages are in the JSON export only.
 */
final class RollCsv implements AutoCloseable {

    private static final Set<Integer> FORMULA_BEGINNINGS = Set.of(
            (int) '=',
            (int) '+',
            (int) '-',
            (int) '@',
            (int) '\t',
            (int) '\r',
            (int) '\n',
            0,
            0xFF1D,
            0xFF0B,
            0xFF0D,
            0xFF20);

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

    /** White space and invisible characters before the sign do not hide it: some programs drop them. */
    static String guarded(@Nullable String value) {
        var text = Objects.requireNonNullElse(value, "");
        var dangerous = text.codePoints()
                .dropWhile(point -> !FORMULA_BEGINNINGS.contains(point) && isOverlooked(point))
                .limit(1)
                .anyMatch(FORMULA_BEGINNINGS::contains);
        return dangerous ? "'" + text : text;
    }

    private static boolean isOverlooked(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || Character.isISOControl(point);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
