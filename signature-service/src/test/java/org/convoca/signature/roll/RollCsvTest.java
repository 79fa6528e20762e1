package org.convoca.signature.roll;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.signing.Listing;
import org.convoca.signature.signing.SignatureId;
import org.junit.jupiter.api.Test;

class RollCsvTest {

    private static final String DANGEROUS = "=+-@\t\r\n\0＝＋－＠";
    private static final String SOME_OF_ALL = DANGEROUS + "\"',; |\\aZ9éßمЖ한\uD83D\uDE00\u200B\u00A0\u202E\uFEFF";

    /** Seed 19: ten thousand values of one to twelve characters, most of them chosen to hurt. */
    @Test
    void writesAnyValueSoThatAParserReadsItAndNoSpreadsheetRunsIt() throws IOException {
        var random = new Random(19);
        var values = new ArrayList<String>();
        var out = new StringWriter();
        try (var csv = new RollCsv(out)) {
            for (var run = 0; run < 10_000; run++) {
                var value = value(random);
                values.add(value);
                csv.write(entry(value));
            }
        }
        var rows = CsvReader.builder().ofNamedCsvRecord(out.toString()).stream().toList();
        assertThat(rows).hasSameSizeAs(values);
        for (var at = 0; at < values.size(); at++) {
            var cell = rows.get(at).getField("name");
            assertThat(cell).isIn(values.get(at), "'" + values.get(at));
            assertThat(DANGEROUS).as("what %s begins with", cell).doesNotContain(cell.substring(0, 1));
            assertThat(rows.get(at).getField("name:es")).isEqualTo(cell);
            assertThat(rows.get(at).getField("acronym")).isEqualTo(cell);
        }
    }

    private static String value(Random random) {
        var points = SOME_OF_ALL.codePoints().toArray();
        var text = new StringBuilder();
        for (var length = 1 + random.nextInt(12); length > 0; length--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    @Test
    void endsLinesAsRfc4180Says() throws IOException {
        var out = new StringWriter();
        try (var csv = new RollCsv(out)) {
            csv.write(entry("Colectivo \"María\", Barilla"));
        }
        assertThat(out.toString())
                .startsWith(
                        "id,region,territory,acronym,name,website,publishedAt,name:es,name:en,name:pt,name:fr,name:ar\r\n")
                .contains(",\"Colectivo \"\"María\"\", Barilla\",")
                .endsWith("\r\n");
    }

    private static RollEntry entry(String text) {
        return new RollEntry(
                new SignatureId(UUID.fromString("00000000-0000-4000-8000-000000000001")),
                text,
                Map.of("es", text),
                text,
                null,
                Region.INTERNATIONAL,
                null,
                Instant.parse("2026-11-24T12:00:00Z"),
                false,
                SignatureOrigin.IMPORT,
                text,
                new Listing("", List.of().toString()));
    }
}
