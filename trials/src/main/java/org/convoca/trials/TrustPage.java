package org.convoca.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code docs/trust.md}: what stands between two marks is written anew from the results file alone, the rest stays as it is. */
final class TrustPage {

    private static final String ACCEPTED = "accepted";
    private static final String FAULTS = "faults";
    private static final String LOST = "lost";
    private static final String DOUBLED = "doubled";
    private static final String CASES = "cases";
    private static final String SERVER_ERRORS = "5xx";

    private final Path file;

    TrustPage(Path home) {
        this.file = home.resolve("docs").resolve("trust.md");
    }

    /** Returns the page's path. */
    Path write(List<Result> results) throws IOException {
        var whole = results.stream().filter(result -> result.broken() == null).toList();
        var page = Files.readString(file);
        page = replaced(page, "sum", sum(whole));
        page = replaced(page, "faults", faults(of("F", whole)));
        page = replaced(page, "broken", broken(results));
        page = replaced(page, "inputs", inputs(of("B-", whole)));
        page = replaced(page, "loads", loads(of("L", whole)));
        page = replaced(page, "machines", machines(results));
        Files.writeString(file, page);
        return file;
    }

    static String replaced(String page, String part, List<String> lines) {
        var begin = "<!-- " + part + ": written by ./convoca trial docs -->";
        var end = "<!-- /" + part + " -->";
        var from = page.indexOf(begin);
        var to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException("docs/trust.md has no place for " + part);
        }
        return page.substring(0, from + begin.length()) + "\n" + String.join("\n", lines) + "\n" + page.substring(to);
    }

    private static Map<String, List<Result>> of(String prefix, List<Result> results) {
        return results.stream()
                .filter(result -> result.id().startsWith(prefix))
                .collect(Collectors.groupingBy(
                        Result::id,
                        () -> new TreeMap<>(Comparator.comparing(String::length).thenComparing(id -> id)),
                        Collectors.toList()));
    }

    private static List<String> sum(List<Result> results) {
        return List.of(
                "| operations accepted | faults survived | lost | doubled | bad inputs | answered 5xx | runs | passed | seeds |",
                "|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
                row(
                        total(ACCEPTED, results),
                        total(FAULTS, results.stream().filter(Result::pass).toList()),
                        total(LOST, results),
                        total(DOUBLED, results),
                        total(CASES, results),
                        total(SERVER_ERRORS, results),
                        (long) results.size(),
                        results.stream().filter(Result::pass).count(),
                        seeds(results)));
    }

    private static List<String> faults(Map<String, List<Result>> results) {
        var lines = new ArrayList<>(List.of(
                "| trial | runs passed | seeds | faults | accepted | lost | doubled | to life, worst s | to rest, worst s | what must hold beside I1–I10 |",
                "|---|---:|---:|---:|---:|---:|---:|---:|---:|---|"));
        results.forEach((id, runs) -> lines.add(row(
                id,
                passed(runs),
                seeds(runs),
                total(FAULTS, runs),
                total(ACCEPTED, runs),
                total(LOST, runs),
                total(DOUBLED, runs),
                worst("secondsToLife", runs),
                worst("secondsToRest", runs),
                runs.getLast().threshold())));
        return lines;
    }

    private static List<String> broken(List<Result> results) {
        var latest = new LinkedHashMap<Invariant, Result>();
        for (var invariant : Invariant.values()) {
            results.stream()
                    .filter(result -> invariant.name().equals(result.broken()))
                    .forEach(result -> latest.put(invariant, result));
        }
        var lines = new ArrayList<>(
                List.of("| invariant | broken in | caught | what the trial said |", "|---|---|---|---|"));
        latest.forEach((invariant, result) -> lines.add(row(
                invariant + ": " + invariant.says(),
                result.id() + ", seed " + result.seed(),
                Boolean.TRUE.equals(result.caught()) ? "yes" : "NO",
                result.complaints().stream()
                        .filter(complaint -> complaint.startsWith(invariant + ":"))
                        .findFirst()
                        .orElse(""))));
        return lines;
    }

    private static List<String> inputs(Map<String, List<Result>> results) {
        var lines = new ArrayList<>(List.of(
                "| class | runs passed | cases a run | answered 5xx | threshold |", "|---|---:|---:|---:|---|"));
        results.forEach((id, runs) -> lines.add(row(
                id,
                passed(runs),
                total(CASES, List.of(runs.getLast())),
                total(SERVER_ERRORS, runs),
                runs.getLast().threshold())));
        return lines;
    }

    private static List<String> loads(Map<String, List<Result>> results) {
        var lines = new ArrayList<>(List.of("| load | runs passed | threshold | worst run |", "|---|---:|---|---|"));
        results.forEach((id, runs) -> {
            var shown = runs.stream().filter(run -> !run.pass()).findFirst().orElse(runs.getLast());
            var figures = shown.measured().entrySet().stream()
                    .map(figure -> figure.getKey() + " " + figure.getValue())
                    .collect(Collectors.joining(", "));
            lines.add(row(id, passed(runs), shown.threshold(), figures));
        });
        return lines;
    }

    private static List<String> machines(List<Result> results) {
        var byMachine =
                results.stream().collect(Collectors.groupingBy(Result::machine, TreeMap::new, Collectors.toList()));
        var lines = new ArrayList<String>();
        byMachine.forEach((machine, runs) ->
                lines.add("- %s: %d runs from %s to %s, commits %s; load average at their ends up to %s."
                        .formatted(
                                machine,
                                runs.size(),
                                runs.getFirst().at(),
                                runs.getLast().at(),
                                runs.stream().map(Result::commit).distinct().collect(Collectors.joining(", ")),
                                runs.stream().mapToDouble(Result::load).max().orElse(0))));
        return lines;
    }

    private static String passed(List<Result> runs) {
        return runs.stream().filter(Result::pass).count() + " of " + runs.size();
    }

    private static long seeds(List<Result> runs) {
        return runs.stream().mapToLong(Result::seed).distinct().count();
    }

    private static long total(String figure, List<Result> runs) {
        return runs.stream()
                .map(run -> run.measured().get(figure))
                .filter(Number.class::isInstance)
                .mapToLong(value -> ((Number) value).longValue())
                .sum();
    }

    private static String worst(String figure, List<Result> runs) {
        var worst = runs.stream()
                .map(run -> run.measured().get(figure))
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .max();
        return worst.isPresent() ? String.format(Locale.ROOT, "%.1f", worst.getAsDouble()) : "";
    }

    private static String row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> String.valueOf(cell).replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
