package org.convoca.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code docs/performance.md}: what stands between its two marks is written anew, the rest stays as it is. */
final class PerformancePage {

    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- end of the figures -->\n";
    private static final Pattern SIGNATURES = Pattern.compile("(signatures|mongodb-raw|kafka-raw)\\.(\\d+)\\.(.+)");
    private static final Pattern ACTIONS = Pattern.compile("actions\\.(\\d+)\\.([^.]+)\\.(.+)");

    private final Path file;
    private final StringBuilder figures = new StringBuilder();

    PerformancePage(Path home, Machine machine) {
        file = home.resolve("docs").resolve("performance.md");
        figures.append(machine).append(". Command: `./convoca bench --docs`.\n");
    }

    void add(Storage storage, List<Row> rows) {
        figures.append("\n## On ").append(storage.describe()).append("\n");
        start(rows);
        signatures(rows);
        actions(rows);
        memory(rows);
    }

    private void start(List<Row> rows) {
        rows.stream()
                .filter(row -> row.name().equals("start.first-page"))
                .forEach(row -> figures.append("\nFrom the command to the first page: ")
                        .append(number(row.value()))
                        .append(" s.\n"));
    }

    private void signatures(List<Row> rows) {
        var byConnections = new TreeMap<Integer, TreeMap<String, Double>>();
        for (var row : rows) {
            var name = SIGNATURES.matcher(row.name());
            if (name.matches()) {
                byConnections
                        .computeIfAbsent(Integer.valueOf(name.group(2)), _ -> new TreeMap<>())
                        .put(name.group(1) + "." + name.group(3), row.value());
            }
        }
        table(List.of(
                "connections",
                "signatures/s",
                "p50 ms",
                "p99 ms",
                "refused or failed",
                "raw MongoDB/s",
                "raw Kafka/s",
                "of raw MongoDB",
                "processor ms each, all processes"));
        byConnections.forEach((connections, of) -> line(List.of(
                String.valueOf(connections),
                cell(of.get("signatures.rate")),
                cell(of.get("signatures.p50")),
                cell(of.get("signatures.p99")),
                cell(failures(of)),
                cell(of.get("mongodb-raw.rate")),
                cell(of.get("kafka-raw.rate")),
                cell(ratio(of)),
                cell(of.get("signatures.cpu.total")))));
    }

    private static double failures(Map<String, Double> of) {
        return of.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("signatures.failed"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static double ratio(Map<String, Double> of) {
        return of.getOrDefault("signatures.rate", 0.0) / of.getOrDefault("mongodb-raw.rate", 1.0);
    }

    private void actions(List<Row> rows) {
        var byQuestion = new TreeMap<String, TreeMap<Long, TreeMap<String, Double>>>();
        for (var row : rows) {
            var name = ACTIONS.matcher(row.name());
            if (name.matches() && !name.group(2).equals("memory")) {
                byQuestion
                        .computeIfAbsent(name.group(2), _ -> new TreeMap<>())
                        .computeIfAbsent(Long.valueOf(name.group(1)), _ -> new TreeMap<>())
                        .put(name.group(3), row.value());
            }
        }
        if (byQuestion.isEmpty()) {
            return;
        }
        table(List.of("street actions", "stored", "returned KiB", "p50 ms", "p99 ms", "requests"));
        byQuestion.forEach((question, byStored) -> byStored.forEach((stored, of) -> line(List.of(
                question.replace('-', ' '),
                String.valueOf(stored),
                cell(of.get("size")),
                cell(of.get("p50")),
                cell(of.get("p99")),
                cell(of.get("done"))))));
    }

    private void memory(List<Row> rows) {
        var memory = rows.stream()
                .filter(row -> row.name().startsWith("memory.") || row.name().contains(".memory."))
                .toList();
        if (!memory.isEmpty()) {
            table(List.of("resident memory", "MiB"));
            memory.forEach(row -> line(List.of(
                    row.name()
                            .replaceFirst("^memory\\.", "after the signatures: ")
                            .replaceFirst("^actions\\.(\\d+)\\.memory\\.", "with $1 actions: "),
                    cell(row.value()))));
        }
    }

    private void table(List<String> heads) {
        figures.append('\n');
        line(heads);
        var rules = new ArrayList<String>();
        for (var column = 0; column < heads.size(); column++) {
            rules.add(column == 0 ? "---" : "---:");
        }
        line(rules);
    }

    private void line(List<String> cells) {
        figures.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String cell(@Nullable Double value) {
        return value == null ? "" : number(value);
    }

    /** Three digits that say something. */
    private static String number(double value) {
        if (value >= 100 || value == Math.rint(value)) {
            return String.format(Locale.ENGLISH, "%,.0f", value);
        }
        return String.format(Locale.ENGLISH, value >= 10 ? "%.1f" : "%.2f", value);
    }

    /** Says where. */
    Path write() throws IOException {
        Files.writeString(file, with(Files.readString(file), figures.toString()));
        return file;
    }

    static String with(String page, String figures) {
        var begin = page.indexOf(BEGIN);
        var end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page has no place for figures: " + BEGIN.strip() + END.strip());
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + figures + "\n" + page.substring(end);
    }
}
