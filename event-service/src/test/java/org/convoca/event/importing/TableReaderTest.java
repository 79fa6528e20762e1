package org.convoca.event.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convoca.event.importing.Readers.assumed;
import static org.convoca.event.importing.Readers.errors;
import static org.convoca.event.importing.Readers.row;
import static org.convoca.event.importing.Readers.setting;
import static org.convoca.event.importing.Readers.table;

import java.util.Map;
import org.convoca.event.action.ActionForm.PointForm;
import org.convoca.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private static final String HEADER = "title,language,start,zone";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparatorByTheHeader(String separator) {
        var entry = row(
                String.join(separator, "title", "language", "start", "zone"),
                String.join(separator, "\"Marcha, rally; y más\"", "es", "2027-01-16 18:00", "Europe/Madrid"));

        assertThat(entry.errors()).isEmpty();
        assertThat(entry.form().title()).isEqualTo(Map.of("es", "Marcha, rally; y más"));
        assertThat(entry.form().start()).isEqualTo("2027-01-16T18:00");
    }

    @Test
    void believesALineThatNamesTheSeparator() {
        var entries = table("sep=;", "title;language", "Marcha;es");

        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().line()).isEqualTo(3);
    }

    @Test
    void understandsTheNamesThatPeopleGiveTheirColumns() {
        var entry = row(
                "Título;Idioma;Fecha;Inicio;Fin;Zona horaria;País;Ciudad;Tipo;Mascotas",
                "Marcha;es;2027-01-16;18:00;20:00;Europe/Madrid;España;Madrid;Concentración;no");

        assertThat(entry.errors()).isEmpty();
        assertThat(entry.form().kind()).isEqualTo("rally");
        assertThat(entry.form().start()).isEqualTo("2027-01-16T18:00");
        assertThat(entry.form().end()).isEqualTo("2027-01-16T20:00");
        assertThat(entry.form().place().territory()).isEqualTo("ES");
        assertThat(Readers.TABLES
                        .read("Título;Mascotas\nMarcha;no", setting(null))
                        .ignored())
                .containsExactly("Mascotas");
    }

    @Test
    void takesTextsInSeveralLanguages() {
        var entry = row("title:es,title (eu),description_es", "Marcha,Martxa,\"Dos\nlíneas\"");

        assertThat(entry.form().title()).isEqualTo(Map.of("es", "Marcha", "eu", "Martxa"));
        assertThat(entry.form().description()).isEqualTo(Map.of("es", "Dos\nlíneas"));
    }

    @Test
    void takesTheLanguageOfTheCallWhereNoneIsNamedAndSaysSo() {
        var entry = row("title", "Marcha");

        assertThat(entry.form().title()).isEqualTo(Map.of("es", "Marcha"));
        assertThat(assumed(entry)).contains("language-of-the-call");
    }

    @Test
    void putsALocalityOnTheMapAndTakesItsClock() {
        var entry = row("title,language,start,locality", "Marcha,es,2027-01-16 18:00,bilbao");

        assertThat(entry.errors()).isEmpty();
        assertThat(entry.form().zone()).isEqualTo("Europe/Madrid");
        assertThat(entry.form().place().territory()).isEqualTo("x-basque-country");
        assertThat(entry.form().place().precision()).isEqualTo("locality");
        assertThat(entry.form().place().point().lat()).isBetween(43.2, 43.3);
        assertThat(assumed(entry)).contains("territory-of-the-group", "point-of-the-locality", "zone-taken");
    }

    @Test
    void readsDegreesWithAPointOrAComma() {
        var entry = row("title;latitude;longitude", "Marcha;43,263;−2,935");

        assertThat(entry.form().place().point()).isEqualTo(new PointForm(43.263, -2.935));
    }

    @Test
    void showsAMomentByTheClockOnTheSpot() {
        var entry = row(HEADER, "Marcha,es,2027-01-16T17:00Z,Asia/Kolkata");

        assertThat(entry.form().start()).isEqualTo("2027-01-16T22:30");
        assertThat(entry.form().startOffset()).isEqualTo("+05:30");
        assertThat(assumed(entry)).contains("moved-into-the-zone");
    }

    @Test
    void keepsAnOffsetThatTellsWhichOfTwoHoursIsMeant() {
        var entry = row(HEADER, "Marcha,es,2027-10-31T02:30+02:00,Europe/Madrid");

        assertThat(entry.form().start()).isEqualTo("2027-10-31T02:30");
        assertThat(entry.form().startOffset()).isEqualTo("+02:00");
    }

    @Test
    void endsAnActionThatGoesOnPastMidnightOnTheNextDay() {
        var entry = row("title,day,start,end,zone", "Vigilia,2027-01-16,22:00,1:00,Europe/Madrid");

        assertThat(entry.form().end()).isEqualTo("2027-01-17T01:00");
        assertThat(assumed(entry)).contains("ends-the-next-day");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-16,, 2027-01-16", ",2027-01-16, 2027-01-16", "16/01/2027,,2027-01-16", "١٦/٠١/٢٠٢٧,,2027-01-16"
    })
    void takesADayWithoutATime(String day, String start, String read) {
        var entry = row("title;day;start", "Marcha;" + text(day) + ";" + text(start));

        assertThat(entry.errors()).isEmpty();
        assertThat(entry.form().day()).isEqualTo(read);
        assertThat(entry.form().start()).isNull();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    @Test
    void takesTheWeekForADay() {
        assertThat(row("title;day", "Mural;semana").form().duringTheWeek()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "title,day > Marcha,01/02/2027 > /day ambiguous-day",
                "title,start > Marcha,18:00 > /day required",
                "title,start > Marcha,2027-01-16T17:00Z > /zone required",
                "title,start,zone > Marcha,2027-01-16 18:00,CET > /zone unknown-zone",
                "title,start,zone > Marcha,2027-01-16 18:00,Madrid > /zone unknown-zone",
                "title,day,end > Marcha,2027-01-16,20:00 > /end end-without-start",
                "title,day,start,zone > Marcha,2027-01-16,2027-01-17 18:00,Europe/Madrid > /start two-days",
                "title,kind > Marcha,disturbio > /kind unknown-kind",
                "title,latitude,longitude > Marcha,norte,2 > /place/point/lat not-degrees",
                "title,expected size > Marcha,1.000 > /expectedSize not-a-number",
                "title,tentative > Marcha,quizás > /tentative not-yes-or-no",
                "title,url > Marcha,#NAME? > spreadsheet-error",
                "title,url > Marcha,https://example.org,otra > too-many-cells"
            })
    void refusesWhatIsNotClear(String header, String row, String error) {
        assertThat(errors(row(header, row)).getFirst().strip()).isEqualTo(error);
    }

    @Test
    void skipsEmptyLinesAndKeepsTheNumbersOfTheOthers() {
        var entries = table("title,language", "", ",", "Una,es", "", "Otra,es");

        assertThat(entries).extracting(Entry::line).containsExactly(4, 6);
    }

    @Test
    void countsTheLinesOfATextThatHasSeveral() {
        var entries = table("title,description", "Una,\"Dos", "líneas\"", "Otra,");

        assertThat(entries).extracting(Entry::line).containsExactly(2, 4);
    }

    @Test
    void saysWhereQuotesDoNotMatch() {
        var entries = table("title,language", "Una,es", "\"Otra,es", "Tercera,es");

        assertThat(entries).hasSize(2);
        assertThat(errors(entries.getLast()).getFirst().strip()).isEqualTo("not-csv");
    }

    @Test
    void takesTheApostropheAwayThatDisarmsAText() {
        assertThat(row("title,language", "'=Marcha,es").form().title()).isEqualTo(Map.of("es", "=Marcha"));
        assertThat(row("title,language", "'t Zand,nl").form().title()).isEqualTo(Map.of("nl", "'t Zand"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kind,day\nmarch,2027-01-16", "title,Título\na,b", "%PDF-1.7"})
    void refusesWhatIsNoTableOfActions(String text) {
        assertThatThrownBy(() -> Readers.TABLES.read(text, setting(null))).isInstanceOf(ProblemException.class);
    }

    @Test
    void readsTheTemplateAndLeavesItsExampleOut() {
        for (var separator : new char[] {',', ';'}) {
            var text = ImportedText.of(ImportTemplate.text(separator).getBytes(UTF_8));

            var table = Readers.TABLES.read(text, setting(null));
            var mine = Readers.TABLES.read(text.replace("\nexample", "\nmine"), setting(null));

            assertThat(table.ignored()).isEmpty();
            assertThat(errors(table.entries().getFirst())).containsExactly(" example-line");
            assertThat(mine.entries().getFirst().errors()).isEmpty();
            assertThat(mine.entries().getFirst().assumed()).isEmpty();
            assertThat(mine.entries().getFirst().form().start()).isEqualTo("2027-01-16T18:00");
        }
    }
}
