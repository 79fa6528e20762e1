package org.convoca.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * Reads street actions when few and when many are stored. Each question returns the same in both cases, save those for everything: so the difference is what
 * storing costs the reader.
 */
final class Actions {

    private static final int CONNECTIONS = 4;
    private static final double KIB = 1024;

    private final Target target;
    private final Sizes sizes;
    private final Report report;
    private final Progress progress;
    private final LongSupplier nanos;

    /**
     * How much.
     *
     * @param few territories that are filled first
     * @param many territories that are filled in the end
     * @param toEach actions in each of them
     * @param most requests of one kind
     * @param longest time for one kind
     */
    record Sizes(String call, int few, int many, int toEach, int most, Duration longest) {}

    Actions(Target target, Sizes sizes, Report report, Progress progress, LongSupplier nanos) {
        this.target = target;
        this.sizes = sizes;
        this.report = report;
        this.progress = progress;
        this.nanos = nanos;
    }

    void measure() throws Exception {
        try (var stored = new StoredActions(target.mongodb(), sizes.call())) {
            var spots = Spot.first(sizes.many());
            var few = spots.subList(0, Math.min(sizes.few(), spots.size()));
            fill(stored, few);
            warmUp(few);
            read(few, stored.count());
            fill(stored, spots.subList(few.size(), spots.size()));
            read(few, stored.count());
        }
    }

    private void fill(StoredActions stored, List<Spot> spots) {
        progress.say(
                "storing " + spots.size() * sizes.toEach() + " street actions in " + spots.size() + " territories");
        var begin = nanos.getAsLong();
        stored.add(spots, sizes.toEach());
        var seconds = Duration.ofNanos(nanos.getAsLong() - begin).toMillis() / 1000.0;
        report.row(Row.of("actions." + stored.count() + ".stored", seconds, "s"));
    }

    private void warmUp(List<Spot> spots) throws Exception {
        for (var question : questions(spots).values()) {
            try (var reading = new Reading(target.gateway(), question)) {
                var load = new Load(CONNECTIONS, sizes.most() / 4, sizes.longest(), nanos);
                var warm = load.run(reading);
                if (warm.done() == 0) {
                    throw new IllegalStateException(question.apply(0) + " was not answered: " + warm.failed());
                }
            }
        }
    }

    private void read(List<Spot> spots, long stored) throws Exception {
        for (var question : questions(spots).entrySet()) {
            read(stored, question.getKey(), question.getValue(), CONNECTIONS, sizes.most());
        }
        read(stored, "ics-of-all", number -> calls() + "/actions.ics", 1, 3);
        memory(stored);
    }

    private String calls() {
        return "/api/v1/calls/" + sizes.call();
    }

    private Map<String, IntFunction<String>> questions(List<Spot> spots) {
        var questions = new TreeMap<String, IntFunction<String>>();
        questions.put("list-of-100", _ -> calls() + "/actions?limit=100");
        questions.put(
                "list-of-100-in-a-territory",
                number -> calls() + "/actions?limit=100&territory="
                        + spot(spots, number).territory());
        questions.put(
                "box-of-100",
                number -> calls() + "/actions?limit=100&bbox="
                        + spot(spots, number).box());
        questions.put(
                "ics-of-a-territory",
                number -> calls() + "/actions.ics?territory="
                        + spot(spots, number).territory());
        questions.put("totals", _ -> calls() + "/actions/totals");
        questions.put(
                "map-page-of-a-territory",
                number -> "/en/calls/" + sizes.call() + "/actions?territory="
                        + spot(spots, number).territory());
        return questions;
    }

    private static Spot spot(List<Spot> spots, int number) {
        return spots.get(number % spots.size());
    }

    private void read(long stored, String name, IntFunction<String> paths, int connections, int most) throws Exception {
        progress.say("reading " + name + " with " + stored + " actions stored");
        try (var reading = new Reading(target.gateway(), paths)) {
            var measured = new Load(connections, most, sizes.longest(), nanos).run(reading);
            var prefix = "actions." + stored + "." + name;
            report.row(Row.of(prefix + ".p50", measured.millis(50), "ms"));
            report.row(Row.of(prefix + ".p99", measured.millis(99), "ms"));
            report.row(Row.of(prefix + ".done", (double) measured.done(), "1"));
            if (measured.done() > 0) {
                report.row(Row.of(prefix + ".size", reading.bytes() / KIB / measured.done(), "KiB"));
            }
            measured.failed()
                    .forEach((reason, number) ->
                            report.row(Row.of(prefix + ".failed: " + reason, number.doubleValue(), "1")));
        }
    }

    private void memory(long stored) throws Exception {
        var memory = new ResidentMemory(java.nio.file.Path.of("/proc"));
        for (var name : List.of("event-service", "gateway", "mongodb")) {
            var pid = target.processes().get(name);
            if (pid != null) {
                report.row(Row.of("actions." + stored + ".memory." + name, memory.mebibytes(pid), "MiB"));
            }
        }
    }
}
