package org.convoca.event.importing;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.event.place.Tables;
import org.convoca.event.registration.RegisteredGroup;

/** The readers as the service wires them, for a group from the Basque Country. */
final class Readers {

    private static final Whereabouts WHEREABOUTS = new Whereabouts(Territories.load(), Tables.PLACES);
    private static final ZoneChoice ZONES = new ZoneChoice(WHEREABOUTS);

    static final TableReader TABLES = new TableReader(new RowReader(WHEREABOUTS, ZONES));
    static final CalendarReader CALENDARS = new CalendarReader(new EventReader(new EventPlaces(WHEREABOUTS), ZONES));

    private Readers() {}

    static ImportSetting setting(String zone) {
        return setting("x-basque-country", zone);
    }

    static ImportSetting setting(String territory, String zone) {
        var group = new RegisteredGroup(
                UUID.fromString("e40cfa8f-06d7-5d01-a1f4-4742c60baf20"),
                "week",
                null,
                "Asamblea",
                territory,
                Region.EUROPE,
                null,
                null,
                false);
        return new ImportSetting(group, "es", zone == null ? null : ZoneId.of(zone));
    }

    static List<Entry> table(String... lines) {
        return TABLES.read(String.join("\r\n", lines), setting(null)).entries();
    }

    /** The one row below that header. */
    static Entry row(String header, String row) {
        return table(header, row).getFirst();
    }

    /** The calendar that holds these lines. */
    static List<Entry> calendar(ImportSetting setting, String... lines) {
        var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n"
                + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
        return CALENDARS.read(text, setting);
    }

    /** An event in its own calendar. */
    static Entry event(ImportSetting setting, String... lines) {
        return calendar(
                        setting,
                        "BEGIN:VEVENT\r\nUID:one@example.org\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT")
                .getFirst();
    }

    static List<String> errors(Entry entry) {
        return entry.errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    static List<String> assumed(Entry entry) {
        return entry.assumed().stream()
                .map(sentence -> sentence.substring(0, sentence.indexOf(':')))
                .toList();
    }
}
