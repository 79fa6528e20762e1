package org.convoca.bench;

import java.io.PrintWriter;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** Where the rows go, each as soon as it is known. */
interface Report {

    void row(Row row);

    /** One JSON object a line. */
    static Report json(PrintWriter out) {
        var json = JsonMapper.builder().build();
        return row -> {
            out.println(json.writeValueAsString(row));
            out.flush();
        };
    }

    /** Columns for people. */
    static Report table(PrintWriter out) {
        out.printf(Locale.ROOT, "%-34s %12s  %-6s %12s %8s%n", "what", "value", "unit", "limit", "ratio");
        out.flush();
        return row -> {
            out.println(line(row));
            out.flush();
        };
    }

    private static String line(Row row) {
        var measured = String.format(Locale.ROOT, "%-34s %12.2f  %-6s", row.name(), row.value(), row.unit());
        var limit = row.limit() == null ? "" : String.format(Locale.ROOT, " %12.2f", row.limit());
        var ratio = row.ratio() == null ? "" : String.format(Locale.ROOT, " %7.1f%%", row.ratio() * 100);
        return (measured + limit + ratio).stripTrailing();
    }
}
