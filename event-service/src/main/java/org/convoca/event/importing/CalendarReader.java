package org.convoca.event.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Service;

/** Reads a calendar's events as actions. Thread-safe. */
@Service
class CalendarReader {

    private static final String ZONE = "VTIMEZONE";
    private static final String EVENT = "VEVENT";

    private final EventReader events;

    CalendarReader(EventReader events) {
        this.events = events;
    }

    /** The entries in the order of their lines. */
    List<Entry> read(String text, ImportSetting setting) {
        if (!text.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")) {
            var message = "This is no calendar: it does not begin with BEGIN:VCALENDAR.";
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, message, List.of(new FieldError("/file", "not-a-calendar", message)));
        }
        var calendar = Blocks.of(text);
        var zones = new CalendarZones(written(calendar), region(setting));
        var inZone = setting.zone() == null
                ? new ImportSetting(
                        setting.group(),
                        setting.language(),
                        Zones.find(calendar.zone()).orElse(null))
                : setting;
        return calendar.blocks().stream()
                .filter(block -> !block.name().equals(ZONE))
                .map(block -> entry(block, zones, inZone))
                .toList();
    }

    private static Map<String, WrittenZone> written(Blocks calendar) {
        var zones = new HashMap<String, WrittenZone>();
        calendar.blocks().stream()
                .filter(block -> block.name().equals(ZONE))
                .flatMap(block -> ComponentReader.read(block.lines()).stream())
                .forEach(zone -> zone.text("TZID").ifPresent(name -> zones.put(name, new WrittenZone(zone))));
        return zones;
    }

    private static String region(ImportSetting setting) {
        var territory = setting.group().territory();
        return territory == null || territory.length() != 2 ? "001" : territory;
    }

    private Entry entry(Blocks.Block block, CalendarZones zones, ImportSetting setting) {
        if (!block.name().equals(EVENT)) {
            return refused(block, "not-an-event", "Only events are imported, no tasks, notes or alarms.");
        }
        return ComponentReader.read(block.lines())
                .map(event -> events.read(block.line(), event, zones, setting))
                .orElseGet(() -> refused(block, "not-readable", "This event does not follow RFC 5545."));
    }

    private static Entry refused(Blocks.Block block, String code, String message) {
        var notes = new Notes();
        notes.wrong("", code, message);
        return Entry.of(block.line(), null, new FormBuilder(), notes);
    }
}
