package org.convoca.local.operate;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An import's report as people read it: first the sums, then each line on which somebody should look. */
final class Reports {

    private Reports() {}

    static String summary(JsonNode report) {
        var needsPerson = report.path("lines")
                .valueStream()
                .filter(line -> line.path("outcome").asString("").equals("needs-a-person"))
                .count();
        return "%s%d created, %d changed, %d same, %d rejected, %d for a person to decide"
                .formatted(
                        report.path("dryRun").asBoolean(false) ? "Dry run, nothing is stored: " : "",
                        report.path("created").asInt(0),
                        report.path("changed").asInt(0),
                        report.path("same").asInt(0),
                        report.path("rejected").asInt(0),
                        needsPerson);
    }

    /** Lines that could not be taken, wait for a person, or were taken on an assumption. */
    static List<String> remarks(JsonNode report) {
        var remarks = new ArrayList<String>();
        for (var line : report.path("lines")) {
            var said = new ArrayList<String>();
            line.path("assumed")
                    .valueStream()
                    .map(assumed -> assumed.asString(""))
                    .forEach(said::add);
            if (line.path("reason").isString()) {
                said.add(line.path("reason").asString());
            }
            if (!said.isEmpty()) {
                remarks.add("  line %4d  %-14s  %s%n             %s"
                        .formatted(
                                line.path("line").asInt(0),
                                line.path("outcome").asString(""),
                                placed(line),
                                String.join("; ", said)));
            }
        }
        return remarks;
    }

    private static String placed(JsonNode line) {
        return "%s (%s)"
                .formatted(
                        line.path("name").asString("?"),
                        line.path("territory").asString(line.path("region").asString("no place")));
    }
}
