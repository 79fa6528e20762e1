package org.convoca.notification.mail.smtp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A message as DKIM's {@code relaxed} canonicalization sees it (RFC 6376, section 3.4): what servers on the way are wont to change makes no difference.
 *
 * @param fields each header's lines in their order, unfolded, by their lower-case name
 * @param body with all its ends of lines
 */
record Canonical(Map<String, List<String>> fields, String body) {

    private static final Pattern LINE = Pattern.compile("\\r\\n|\\n|\\r");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final String END = "\r\n";

    /** @param message each byte a letter (ISO 8859-1), so that none is read as anything else */
    static Canonical of(String message) {
        var lines = LINE.split(message, -1);
        var fields = new HashMap<String, List<String>>();
        var field = new StringBuilder();
        var next = 0;
        while (next < lines.length && !lines[next].isEmpty()) {
            if (!lines[next].startsWith(" ") && !lines[next].startsWith("\t")) {
                keep(field, fields);
            }
            field.append(lines[next]);
            next++;
        }
        keep(field, fields);
        return new Canonical(fields, body(List.of(lines).subList(Math.min(next + 1, lines.length), lines.length)));
    }

    private static void keep(StringBuilder field, Map<String, List<String>> fields) {
        var colon = field.indexOf(":");
        if (colon > 0) {
            fields.computeIfAbsent(name(field.substring(0, colon)), _ -> new ArrayList<>())
                    .add(field.substring(colon + 1));
        }
        field.setLength(0);
    }

    private static String body(List<String> lines) {
        var body = new StringBuilder();
        var empty = 0;
        for (var line : lines) {
            var relaxed = BLANKS.matcher(line).replaceAll(" ");
            var stripped = relaxed.endsWith(" ") ? relaxed.substring(0, relaxed.length() - 1) : relaxed;
            if (stripped.isEmpty()) {
                empty++;
            } else {
                body.append(END.repeat(empty)).append(stripped).append(END);
                empty = 0;
            }
        }
        return body.toString();
    }

    /** Those headers, each as often as it is named, from the last one upwards; one that is not there says nothing (section 5.4.2). */
    String headers(List<String> names) {
        var left = new HashMap<String, Deque<String>>();
        var all = new StringBuilder();
        for (var name : names) {
            var values =
                    left.computeIfAbsent(name(name), known -> new ArrayDeque<>(fields.getOrDefault(known, List.of())));
            var value = values.pollLast();
            if (value != null) {
                all.append(header(name, value)).append(END);
            }
        }
        return all.toString();
    }

    /** One header, without an end of line. */
    static String header(String name, String value) {
        var unfolded = LINE.matcher(value).replaceAll("");
        return name(name) + ":" + BLANKS.matcher(unfolded).replaceAll(" ").strip();
    }

    private static String name(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
