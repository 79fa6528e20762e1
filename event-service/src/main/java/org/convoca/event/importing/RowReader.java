package org.convoca.event.importing;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.convoca.contracts.action.ActionKind;
import org.convoca.event.action.ActionForm.PointForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a row of a table as an action. Thread-safe. */
@Component
class RowReader {

    private static final Set<String> WEEK = Set.of("week", "semana", "semaine", "duringtheweek", "الاسبوع");
    private static final Set<String> YES = Set.of("true", "yes", "si", "sim", "oui", "1", "x", "نعم");
    private static final Set<String> NO = Set.of("false", "no", "nao", "non", "0", "لا");

    private final Whereabouts whereabouts;
    private final ZoneChoice zones;

    RowReader(Whereabouts whereabouts, ZoneChoice zones) {
        this.whereabouts = whereabouts;
        this.zones = zones;
    }

    Entry read(Row row, ImportSetting setting) {
        var form = new FormBuilder();
        var notes = new Notes();
        if (row.isTooWide()) {
            notes.wrong(
                    "", "too-many-cells", "There are more cells than columns; quote texts that hold the separator.");
        } else if (row.holdsSpreadsheetError()) {
            notes.wrong("", "spreadsheet-error", "A cell holds a spreadsheet's error instead of its value.");
        } else if (ImportTemplate.EXAMPLE.equals(row.text(Column.ID))) {
            notes.wrong("", "example-line", "This is the template's example; delete the line.");
        } else {
            fill(form, row, setting, notes);
        }
        return Entry.of(row.line(), row.text(Column.ID), form, notes);
    }

    private void fill(FormBuilder form, Row row, ImportSetting setting, Notes notes) {
        form.kind = kind(row.text(Column.KIND), notes);
        texts(form, row, setting, notes);
        place(form, row, notes);
        var named = form.point;
        whereabouts.complete(form, setting.group(), notes);
        when(form, row, named, setting, notes);
        form.languages = languages(row.text(Column.LANGUAGES));
        form.accessibility = row.text(Column.ACCESSIBILITY);
        form.publicContact = row.text(Column.CONTACT);
        form.url = row.text(Column.URL);
        form.expectedSize = size(row.sign(Column.SIZE), notes);
        form.tentative = tentative(row.text(Column.TENTATIVE), notes);
    }

    private static @Nullable String kind(@Nullable String name, Notes notes) {
        if (name == null) {
            return null;
        }
        var kind = KindNames.find(name).map(ActionKind::code).orElse(null);
        if (kind == null) {
            notes.wrong("/kind", "unknown-kind", "There is no such kind of action.");
        }
        return kind;
    }

    private static void texts(FormBuilder form, Row row, ImportSetting setting, Notes notes) {
        var header = row.header();
        header.titles().forEach((language, place) -> put(form.titles, language, row.text(place)));
        header.descriptions().forEach((language, place) -> put(form.descriptions, language, row.text(place)));
        var title = row.text(Column.TITLE);
        var description = row.text(Column.DESCRIPTION);
        if (title == null && description == null) {
            return;
        }
        var language = row.text(Column.LANGUAGE);
        if (language == null) {
            language = setting.language();
            notes.assume(
                    "language-of-the-call", "No language is named; the texts were taken to be in " + language + ".");
        }
        put(form.titles, language, title);
        put(form.descriptions, language, description);
    }

    private static void put(Map<String, String> texts, String language, @Nullable String text) {
        if (text != null) {
            texts.put(language, text);
        }
    }

    private void place(FormBuilder form, Row row, Notes notes) {
        form.venue = row.text(Column.PLACE);
        form.address = row.text(Column.ADDRESS);
        form.locality = row.text(Column.LOCALITY);
        form.precision = row.text(Column.PRECISION);
        var territory = row.text(Column.TERRITORY);
        if (territory != null) {
            // What is unknown is kept, so that the check of all forms refuses it in its own words.
            form.territory = whereabouts.territory(territory).orElse(territory);
        }
        var lat = degrees("/place/point/lat", row.sign(Column.LATITUDE), notes);
        var lon = degrees("/place/point/lon", row.sign(Column.LONGITUDE), notes);
        if (lat != null || lon != null) {
            form.point = new PointForm(lat, lon);
        }
    }

    /** With a decimal point or comma; a cell holds one number, so there is nothing else that it could separate. */
    private static @Nullable Double degrees(String pointer, @Nullable String text, Notes notes) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[-+\u2212]?\\d{1,3}([.,]\\d+)?")) {
            notes.wrong(pointer, "not-degrees", "Degrees are written as 43.263; south and west have a minus.");
            return null;
        }
        return Double.valueOf(text.replace(',', '.').replace('\u2212', '-'));
    }

    private void when(FormBuilder form, Row row, @Nullable PointForm named, ImportSetting setting, Notes notes) {
        var dayText = row.sign(Column.DAY);
        if (dayText != null && WEEK.contains(Column.folded(dayText))) {
            form.duringTheWeek = true;
            return;
        }
        var before = notes.errors().size();
        var day = dayText == null ? null : new WrittenDay(notes).read("/day", dayText);
        var start = moment("/start", row.sign(Column.START), notes);
        var end = moment("/end", row.sign(Column.END), notes);
        if (notes.errors().size() == before) {
            var zone = start == null || start.time() == null ? null : zone(form, row, named, setting, notes);
            new Span(form, notes).fill(day, start, end, zone);
        }
    }

    private static @Nullable WrittenMoment moment(String pointer, @Nullable String text, Notes notes) {
        return text == null ? null : WrittenMoment.read(pointer, text, notes);
    }

    private @Nullable ZoneId zone(
            FormBuilder form, Row row, @Nullable PointForm named, ImportSetting setting, Notes notes) {
        var name = row.text(Column.ZONE);
        if (name == null) {
            return zones.of(named, setting.zone(), form, notes);
        }
        var zone = Zones.find(name).orElse(null);
        if (zone == null) {
            notes.wrong("/zone", "unknown-zone", "A time zone is called as in the IANA database: Europe/Madrid.");
        }
        return zone;
    }

    private static @Nullable List<String> languages(@Nullable String text) {
        return text == null ? null : Arrays.asList(text.strip().split("[\\s,;/]+"));
    }

    private static @Nullable Integer size(@Nullable String text, Notes notes) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,8}")) {
            notes.wrong("/expectedSize", "not-a-number", "Write the number in digits only: 1200.");
            return null;
        }
        return Integer.valueOf(text);
    }

    private static @Nullable Boolean tentative(@Nullable String text, Notes notes) {
        if (text == null) {
            return null;
        }
        var answer = Column.folded(text).toLowerCase(Locale.ROOT);
        if (!YES.contains(answer) && !NO.contains(answer)) {
            notes.wrong("/tentative", "not-yes-or-no", "Write true or false.");
            return null;
        }
        return YES.contains(answer);
    }
}
