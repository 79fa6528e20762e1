package org.convoca.contracts.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The list of fields that events may have. */
final class AllowedFields {

    private static final String WITHOUT_BOUND = "text";

    private final Map<String, Map<String, String>> families = new TreeMap<>();

    private AllowedFields() {}

    static AllowedFields parse(List<String> lines) {
        var allowed = new AllowedFields();
        Map<String, String> family = new TreeMap<>();
        for (var line : lines) {
            if (line.startsWith("[")) {
                family =
                        allowed.families.computeIfAbsent(line.substring(1, line.indexOf(']')), name -> new TreeMap<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var words = line.split(" +", 2);
                family.put(words[0], words[1]);
            }
        }
        return allowed;
    }

    /** The fields of that family: what each may hold, by path. */
    Map<String, String> of(String family) {
        return families.getOrDefault(family, Map.of());
    }

    /** The fields of that family that hold text: the greatest length of each, by path. */
    Map<String, Integer> bounds(String family) {
        var bounds = new TreeMap<String, Integer>();
        of(family).forEach((path, rule) -> {
            if (rule.startsWith(WITHOUT_BOUND + " ")) {
                bounds.put(path, Integer.valueOf(rule.substring(WITHOUT_BOUND.length() + 1)));
            }
        });
        return bounds;
    }

    /** What an event of that family has and may not have. */
    List<String> complaints(String family, Class<?> event) {
        var complaints = new ArrayList<String>();
        EventFields.of(event).kinds().forEach((path, kind) -> {
            var rule = of(family).get(path);
            if (rule == null) {
                complaints.add(path + " is not allowed");
            } else if (rule.equals(WITHOUT_BOUND)) {
                complaints.add(path + " has no stated bound");
            } else if (!rule.split(" ")[0].equals(kind)) {
                complaints.add(path + " holds " + kind + " and should hold " + rule);
            }
        });
        return complaints;
    }
}
