package org.convoca.bench;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/** Signatures through the whole system, beside what its database and its broker do with the same bytes. */
final class Throughput {

    private static final int CONNECTIONS_TO_WARM_UP = 16;
    private static final Duration LONGEST_SETTLING = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** The part of one processor that the whole system uses while it has nothing to do, and some more. */
    private static final double QUIET = 0.2;

    private final Target target;
    private final Sizes sizes;
    private final String run;
    private final Report report;
    private final Progress progress;
    private final LongSupplier nanos;

    Throughput(Target target, Sizes sizes, String run, Report report, Progress progress, LongSupplier nanos) {
        this.target = target;
        this.sizes = sizes;
        this.run = run;
        this.report = report;
        this.progress = progress;
        this.nanos = nanos;
    }

    /**
     * How much load.
     *
     * @param most steps of one measurement
     * @param longest time of one measurement
     * @param warmUp steps before the first, which are not counted
     */
    record Sizes(String call, int most, Duration longest, int warmUp) {}

    void measure(Iterable<Integer> connections) throws Exception {
        warmUp();
        for (var number : connections) {
            measure(number);
        }
    }

    /** Code that has not run yet is slow in all three alike, and says nothing about any of them. */
    private void warmUp() throws Exception {
        progress.say("warming up with at most " + sizes.warmUp() + " signatures");
        try (var signing = signing("w");
                var inserts = new RawInserts(target.mongodb(), requests("wm"));
                var records = new RawRecords(target.kafka(), run + "w", requests("wk"))) {
            var load = new Load(
                    CONNECTIONS_TO_WARM_UP, sizes.warmUp(), sizes.longest().multipliedBy(2), nanos);
            load.run(inserts);
            load.run(records);
            var warm = load.run(signing);
            if (warm.done() == 0) {
                throw new IllegalStateException("no signature was taken: " + warm.failed());
            }
        }
        settle();
    }

    /** Until the mails of what was signed before are out, or nearly: they are not the next measurement's. */
    private void settle() throws Exception {
        var end = nanos.getAsLong() + LONGEST_SETTLING.toNanos();
        while (nanos.getAsLong() < end && !target.processes().isEmpty()) {
            var before = used();
            Thread.sleep(LOOK);
            if (used() - before < QUIET * LOOK.toMillis()) {
                return;
            }
        }
    }

    private double used() throws Exception {
        return ProcessorTime.of(target.processes()).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private void measure(int connections) throws Exception {
        progress.say("measuring over " + connections + " connections, at most "
                + sizes.longest().toSeconds() + " s each: the database, the broker, signatures");
        var load = new Load(connections, sizes.most(), sizes.longest(), nanos);
        var inserts = inserts(load, connections);
        var records = records(load, connections);
        try (var signing = signing(connections + "c")) {
            var before = ProcessorTime.of(target.processes());
            var measured = load.run(signing);
            var after = ProcessorTime.of(target.processes());
            var possible = Math.min(inserts.rate(), records.rate());
            tell(
                    "signatures",
                    connections,
                    measured,
                    Row.of(name("signatures", connections, "rate"), measured.rate(), "1/s", possible));
            processorTime(connections, before, after, measured.done());
        }
        settle();
    }

    /** What the processes used while signatures were taken, mails that went out meanwhile included, divided by their number. */
    private void processorTime(int connections, Map<String, Double> before, Map<String, Double> after, long done) {
        if (done == 0) {
            return;
        }
        var total = 0.0;
        for (var process : after.entrySet()) {
            var millis = (process.getValue() - before.getOrDefault(process.getKey(), 0.0)) / done;
            total += millis;
            report.row(Row.of(name("signatures", connections, "cpu." + process.getKey()), millis, "ms"));
        }
        if (total > 0) {
            report.row(Row.of(name("signatures", connections, "cpu.total"), total, "ms"));
        }
    }

    private Measured inserts(Load load, int connections) {
        try (var inserts = new RawInserts(target.mongodb(), requests(connections + "m"))) {
            var measured = load.run(inserts);
            tell(
                    "mongodb-raw",
                    connections,
                    measured,
                    Row.of(name("mongodb-raw", connections, "rate"), measured.rate(), "1/s"));
            return measured;
        }
    }

    private Measured records(Load load, int connections) throws Exception {
        try (var records = new RawRecords(target.kafka(), run + connections, requests(connections + "k"))) {
            var measured = load.run(records);
            tell(
                    "kafka-raw",
                    connections,
                    measured,
                    Row.of(name("kafka-raw", connections, "rate"), measured.rate(), "1/s"));
            return measured;
        }
    }

    private void tell(String what, int connections, Measured measured, Row rate) {
        report.row(rate);
        report.row(Row.of(name(what, connections, "p50"), measured.millis(50), "ms"));
        report.row(Row.of(name(what, connections, "p99"), measured.millis(99), "ms"));
        report.row(Row.of(name(what, connections, "done"), (double) measured.done(), "1"));
        measured.failed()
                .forEach((reason, number) ->
                        report.row(Row.of(name(what, connections, "failed: " + reason), number.doubleValue(), "1")));
    }

    private static String name(String what, int connections, String figure) {
        return what + "." + connections + "." + figure;
    }

    private Signing signing(String part) {
        return new Signing(target.gateway(), sizes.call(), requests(part));
    }

    private SignatureRequests requests(String part) {
        return new SignatureRequests(run + part);
    }
}
