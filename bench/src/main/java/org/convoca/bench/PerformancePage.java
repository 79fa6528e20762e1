package org.convoca.bench;

import static org.convoca.bench.Tables.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code docs/performance.md}: its parts between two marks are written anew where there are new figures, the rest stays as it is. */
final class PerformancePage {

    private static final Pattern SIGNATURES = Pattern.compile("(signatures|mongodb-raw|kafka-raw)\\.(\\d+)\\.(.+)");
    private static final Pattern ACTIONS = Pattern.compile("actions\\.(\\d+)\\.([^.]+)\\.(.+)");
    private static final Pattern FIRST_VIEWS = Pattern.compile("pages\\.([^.]+)\\.(.+)");

    private final Path file;
    private final Machine machine;
    private final Tables figures = new Tables();
    private final Tables pages = new Tables();

    PerformancePage(Path home, Machine machine) {
        file = home.resolve("docs").resolve("performance.md");
        this.machine = machine;
    }

    void add(Storage storage, List<Row> rows) {
        firstViews(rows);
        var others = rows.stream()
                .filter(row -> !FIRST_VIEWS.matcher(row.name()).matches())
                .toList();
        if (others.isEmpty()) {
            return;
        }
        if (figures.isEmpty()) {
            figures.say(machine + ". Command: `./convoca bench --docs`.");
        }
        figures.say("## On " + storage.describe());
        start(others);
        signatures(others);
        actions(others);
        memory(others);
    }

    private void firstViews(List<Row> rows) {
        var byPage = new TreeMap<String, TreeMap<String, Double>>();
        for (var row : rows) {
            var name = FIRST_VIEWS.matcher(row.name());
            if (name.matches()) {
                byPage.computeIfAbsent(name.group(1), _ -> new TreeMap<>()).put(name.group(2), row.value());
            }
        }
        if (!byPage.isEmpty() && pages.isEmpty()) {
            pages.say(machine + ". Command: `./convoca bench pages --docs`.");
            pages.head("first view of", "KiB over the wire", "requests", "largest paint ms");
            byPage.forEach((page, of) -> pages.row(List.of(
                    page.replace('-', ' '),
                    cell(of.get("size")),
                    cell(of.get("requests")),
                    cell(of.get("largest-paint")))));
        }
    }

    private void start(List<Row> rows) {
        rows.stream()
                .filter(row -> row.name().equals("start.first-page"))
                .forEach(row ->
                        figures.say("From the command to the first page: " + Tables.number(row.value()) + " s."));
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
        figures.head(
                "connections",
                "signatures/s",
                "p50 ms",
                "p99 ms",
                "refused or failed",
                "raw MongoDB/s",
                "raw Kafka/s",
                "of raw MongoDB",
                "processor ms each, all processes");
        byConnections.forEach((connections, of) -> figures.row(List.of(
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
        figures.head("street actions", "stored", "returned KiB", "p50 ms", "p99 ms", "requests");
        byQuestion.forEach((question, byStored) -> byStored.forEach((stored, of) -> figures.row(List.of(
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
            figures.head("resident memory", "MiB");
            memory.forEach(row -> figures.row(List.of(
                    row.name()
                            .replaceFirst("^memory\\.", "after the signatures: ")
                            .replaceFirst("^actions\\.(\\d+)\\.memory\\.", "with $1 actions: "),
                    cell(row.value()))));
        }
    }

    /** Says where. */
    Path write() throws IOException {
        var page = Files.readString(file);
        page = figures.isEmpty() ? page : with(page, "figures", figures);
        page = pages.isEmpty() ? page : with(page, "pages", pages);
        Files.writeString(file, page);
        return file;
    }

    /** @param part the name in the marks that it stands between */
    static String with(String page, String part, Tables tables) {
        var begin = "<!-- " + part + " -->\n";
        var end = "<!-- end of the " + part + " -->\n";
        var from = page.indexOf(begin);
        var to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("the page has no place for figures: " + begin.strip() + end.strip());
        }
        return page.substring(0, from + begin.length()) + "\n" + tables + "\n" + page.substring(to);
    }
}
