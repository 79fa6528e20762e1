package org.convoca.trials.input;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times of actions: gaps and repeated hours of sixty zones, days that do not exist, years far away, and what is no time at all. */
final class Dates extends InputTrial {

    private static final int ZONES = 60;
    private static final List<String> NO_TIMES = List.of(
            "2027-02-29T10:00",
            "2027-13-01T10:00",
            "2027-00-10T10:00",
            "2027-01-32T10:00",
            "2027-01-16T24:00",
            "2027-01-16T25:61",
            "2027-01-16T18:00:60",
            "2016-12-31T23:59:60",
            "0000-01-01T00:00",
            "-0001-01-01T00:00",
            "9999-12-31T23:59",
            "10000-01-01T00:00",
            "+999999999-12-31T23:59",
            "1582-10-10T10:00",
            "1970-01-01T00:00",
            "2038-01-19T03:14",
            "2027-01-16",
            "18:00",
            "2027-W03-6T18:00",
            "2027-016T18:00",
            "20270116T1800",
            "2027-01-16 18:00",
            "2027-01-16T18",
            "2027-01-16T18:00Z",
            "2027-01-16T18:00+01:00",
            "2027-1-16T18:00",
            "16/01/2027 18:00",
            "tomorrow",
            "now",
            "null",
            "",
            " ",
            "0",
            "1768586400",
            "1e9",
            "NaN",
            "\u0662\u0660\u0662\u0667-01-16T18:00",
            "2027-01-16T18:00\0",
            "2027\u201001\u201016T18:00",
            "2027-01-16t18:00",
            "P1D",
            "R/2027-01-16/P1D",
            "2027-01-16T18:00[Europe/Madrid]");
    private static final List<String> NO_ZONES = List.of(
            "Europe/Nowhere",
            "GMT+25",
            "UTC+99:99",
            "+19:00",
            "Z",
            "EST5EDT",
            "SystemV/AST4",
            "europe/madrid",
            "Europe/Madrid ",
            "../../etc/passwd",
            "Europe/Madrid\0",
            "${x}",
            "",
            "CET",
            "Etc/GMT-14",
            "America/Argentina/../Madrid");

    Dates() {
        super(
                "dates",
                "times: gaps and repeated hours in sixty zones, days that do not exist, far years, no times at all");
    }

    @Override
    List<Case> cases(Inputs inputs) {
        var groups = new Groups(inputs);
        var cases = new ArrayList<Case>();
        for (var zone : zones()) {
            changes(zone).forEach(time -> {
                cases.add(of(groups, Map.of("start", time, "zone", zone)));
                cases.add(of(groups, Map.of("start", "2027-01-10T10:00", "end", time, "zone", zone)));
            });
        }
        for (var time : NO_TIMES) {
            cases.add(of(groups, Map.of("start", time)));
            cases.add(of(groups, Map.of("start", "2027-01-16T18:00", "end", time)));
            cases.add(of(groups, Map.of("day", time)));
            cases.add(read(inputs, "from=" + Words.encoded(time)));
            cases.add(read(inputs, "from=2027-01-01&to=" + Words.encoded(time)));
        }
        NO_ZONES.forEach(zone -> cases.add(of(groups, Map.of("start", "2027-01-16T18:00", "zone", zone))));
        for (var offset : List.of("+01:00", "-03:00", "+99:99", "Z", "x", "+18:01")) {
            cases.add(of(groups, Map.of("start", "2027-01-16T18:00", "startOffset", offset)));
        }
        return cases;
    }

    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("SystemV") && !zone.startsWith("Etc"))
                .filter(zone ->
                        ZoneId.of(zone).getRules().nextTransition(Instant.parse("2027-01-01T00:00:00Z")) != null)
                .sorted()
                .limit(ZONES)
                .toList();
    }

    /** The middle of the hour that the next change skips, or of the one that it repeats. */
    private static List<String> changes(String zone) {
        var rules = ZoneId.of(zone).getRules();
        var next = rules.nextTransition(Instant.parse("2027-01-01T00:00:00Z"));
        var after = rules.nextTransition(next.getInstant());
        var times = new ArrayList<String>();
        times.add(middle(next.getDateTimeBefore(), next.getDateTimeAfter()));
        if (after != null && times.size() < 2) {
            times.add(middle(after.getDateTimeBefore(), after.getDateTimeAfter()));
        }
        return times;
    }

    private static String middle(LocalDateTime one, LocalDateTime other) {
        var earlier = one.isBefore(other) ? one : other;
        var text = earlier.plusMinutes(15).toString();
        return text.substring(0, "2027-01-16T18:00".length());
    }

    private static Case of(Groups groups, Map<String, String> when) {
        var action = Group.march("Marcha");
        action.remove("start");
        action.putAll(new LinkedHashMap<>(when));
        var group = groups.next();
        return Case.either(Words.shown(when.toString()), () -> group.draft(action));
    }

    private static Case read(Inputs inputs, String query) {
        return Case.either("?" + query, inputs.get(inputs.callApi() + "/actions?" + query));
    }
}
