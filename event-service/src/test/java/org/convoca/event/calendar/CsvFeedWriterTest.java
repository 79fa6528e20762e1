package org.convoca.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.calendar.Feeds.CSV;
import static org.convoca.event.calendar.Feeds.written;
import static org.convoca.event.calendar.PublicActions.anAction;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.convoca.event.action.PublicAction;
import org.junit.jupiter.api.Test;

class CsvFeedWriterTest {

    @Test
    void writesARowForEachAction() {
        assertThat(row(anAction().build()).getFieldsAsMap())
                .containsEntry("id", "0f1e2d3c-4b5a-4697-8876-5f4e3d2c1b0a")
                .containsEntry("status", "published")
                .containsEntry("kind", "march")
                .containsEntry("title", "Marcha contra la guerra")
                .containsEntry("day", "2027-01-16")
                .containsEntry("start", "2027-01-16T18:00")
                .containsEntry("end", "2027-01-16T20:00")
                .containsEntry("zone", "Europe/Madrid")
                .containsEntry("startsAt", "2027-01-16T17:00:00Z")
                .containsEntry("territory", "x-basque-country")
                .containsEntry("latitude", "43.263")
                .containsEntry("longitude", "-2.935");
    }

    @Test
    void keepsDayAndTimeEmptyWhereThereIsNone() {
        assertThat(row(anAction().duringTheWeek().build()).getFieldsAsMap())
                .containsEntry("day", "")
                .containsEntry("start", "");
        assertThat(row(anAction().onDay("2027-01-12").build()).getFieldsAsMap())
                .containsEntry("day", "2027-01-12")
                .containsEntry("start", "");
    }

    @Test
    void disarmsWhatASpreadsheetWouldRun() {
        var row = row(anAction()
                .title("es", "=HYPERLINK(\"http://example.org\")")
                .called("@SUM(A1)", "+34")
                .build());

        assertThat(row.getField("title")).isEqualTo("'=HYPERLINK(\"http://example.org\")");
        assertThat(row.getField("place")).isEqualTo("'@SUM(A1)");
        assertThat(row.getField("address")).isEqualTo("'+34");
    }

    @Test
    void showsNoMoreThanTheLocalityOfAPlaceThatIsHeldBack() {
        assertThat(row(anAction().hidden().build()).getFieldsAsMap())
                .containsEntry("locality", "Bilbao")
                .containsEntry("place", "")
                .containsEntry("address", "")
                .containsEntry("latitude", "")
                .containsEntry("precision", "locality");
    }

    @Test
    void namesNobody() {
        assertThat(written(CSV, anAction().build())).doesNotContain("organisers@");
    }

    private static NamedCsvRecord row(PublicAction action) {
        return CsvReader.builder().ofNamedCsvRecord(written(CSV, action)).stream()
                .findFirst()
                .orElseThrow();
    }
}
