package org.convoca.bench;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a local system. See {@code --help}; exit code 0 when everything was measured, 1 when not, 2 when it was asked for wrongly. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures a local system: its start, signatures beside what its database and broker can do, its memory,",
            "and what it costs to read street actions when few and when many are stored.",
            "Without --gateway it starts one of its own on free ports, and stops it at the end."
        })
public final class Bench implements Runnable {

    /** Two and a half gibibytes for everything, broker and database included. */
    private static final double MEMORY_LIMIT = 2560;

    private static final double START_LIMIT = 45;

    private static final int ACTIONS_IN_A_TERRITORY = 500;
    private static final int ACTIONS_ON_THE_EMBEDDED_MONGODB = 25;
    private static final int READINGS = 400;
    private static final int LONGEST_READING_SECONDS = 5;
    private static final Set<Part> ONLY_WHEN_NAMED = EnumSet.of(Part.DIGEST, Part.PAGES);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description =
                    "start, signatures, actions, memory; all these when none is named. digest and pages, when they are.")
    private List<Part> parts = List.of();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(
            names = "--docs",
            description = {
                "Measures on the embedded MongoDB, and once more on the mongod on the PATH if there is one,",
                "and writes the figures into docs/performance.md; those of pages into their own part of it."
            })
    private boolean docs;

    @Option(
            names = "--minutes",
            defaultValue = "15",
            description = "At most so long in all; whatever is not done then is given up.")
    private int minutes;

    @Option(
            names = "--territories",
            defaultValue = "200",
            description = "In how many territories street actions are stored.")
    private int territories;

    @Option(
            names = "--actions",
            paramLabel = "N",
            description = "How many in each; 500, and 25 on the embedded MongoDB, whose memory is small.")
    private @Nullable Integer actions;

    @Option(
            names = "--coordinators",
            defaultValue = "10000",
            description = "Whose digests are all due at once, in 30 zones.")
    private int coordinators;

    @Option(names = "--happenings", defaultValue = "100000", description = "Of which they tell.")
    private int happenings;

    @Option(names = "--gateway", paramLabel = "URL", description = "A running system on this machine.")
    private @Nullable URI gateway;

    @Option(
            names = "--mongodb",
            paramLabel = "URI",
            description = "Its MongoDB.",
            defaultValue = "mongodb://localhost:27017/?directConnection=true")
    private String mongodb = "";

    @Option(names = "--kafka", paramLabel = "SERVERS", description = "Its Kafka.", defaultValue = "localhost:9092")
    private String kafka = "";

    @Option(
            names = "--pid",
            paramLabel = "NAME=PID",
            description = "A process of it whose memory is told; may be given again.")
    private Map<String, Long> pids = new HashMap<>();

    @Option(
            names = "--call",
            paramLabel = "SLUG",
            defaultValue = "anti-imperialist-week",
            description = "The call that is signed.")
    private String call = "";

    @Option(
            names = "--connections",
            split = ",",
            defaultValue = "1,16,64",
            description = "At once, one measurement each.")
    private List<Integer> connections = List.of();

    @Option(names = "--requests", defaultValue = "5000", description = "At most so many a measurement.")
    private int requests;

    @Option(names = "--seconds", defaultValue = "10", description = "At most so long a measurement.")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "4000", description = "Requests before the first measurement.")
    private int warmUp;

    /** What can be measured. */
    enum Part {
        START,
        SIGNATURES,
        ACTIONS,
        MEMORY,
        /** Takes minutes, and leaves its coordinators behind; so it is measured only when it is named, and on a system of our own. */
        DIGEST,
        /** Needs a Chromium; so it is measured only when it is named. */
        PAGES
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println("bench: " + failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public void run() {
        var out = commandLine(spec).getOut();
        var progress = new Progress(commandLine(spec).getErr());
        Deadline.in(Duration.ofMinutes(minutes), progress);
        try {
            if (docs) {
                document(out, progress);
            } else if (gateway == null) {
                measureOwn(Storage.FOUND, report(out), progress);
            } else {
                measure(new Target(gateway, mongodb, kafka, pids), ACTIONS_IN_A_TERRITORY, report(out), progress);
            }
        } catch (Exception e) {
            throw new IllegalStateException("not measured: " + e.getMessage(), e);
        }
        progress.say("done");
    }

    private static CommandLine commandLine(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("not called from a command line");
        }
        return spec.commandLine();
    }

    private Report report(PrintWriter out) {
        return json ? Report.json(out) : Report.table(out);
    }

    private static Path home() {
        return Path.of(System.getProperty("convoca.home", "."));
    }

    private void document(PrintWriter out, Progress progress) throws Exception {
        var page = new PerformancePage(home(), Machine.now(home()));
        for (var storage : parts.equals(List.of(Part.PAGES)) ? List.of(Storage.EMBEDDED) : Storage.all()) {
            var rows = new ArrayList<Row>();
            var shown = report(out);
            measureOwn(
                    storage,
                    row -> {
                        rows.add(row);
                        shown.row(row);
                    },
                    progress);
            page.add(storage, rows);
        }
        progress.say("written: " + page.write());
    }

    private void measureOwn(Storage storage, Report report, Progress progress) throws Exception {
        try (var system = LocalSystem.start(home(), storage, progress)) {
            var took = system.awaitFirstPage();
            if (asksFor(Part.START)) {
                report.row(Row.of("start.first-page", took.toMillis() / 1000.0, "s", START_LIMIT));
            }
            system.awaitReady();
            measure(
                    system.target(),
                    system.isEmbedded() ? ACTIONS_ON_THE_EMBEDDED_MONGODB : ACTIONS_IN_A_TERRITORY,
                    report,
                    progress);
            if (asksFor(Part.DIGEST)) {
                var sizes = new Digests.Sizes(call, coordinators, happenings);
                new Digests(system.target(), system.own(), sizes, report, progress, System::nanoTime).measure();
            }
        }
    }

    private void measure(Target target, int toEach, Report report, Progress progress) throws Exception {
        if (asksFor(Part.PAGES)) {
            new FirstViews(target.gateway(), call, report, progress).measure();
        }
        if (asksFor(Part.SIGNATURES)) {
            var run = Integer.toString(RandomGenerator.getDefault().nextInt(0x1000000), Character.MAX_RADIX);
            var sizes = new Throughput.Sizes(call, requests, Duration.ofSeconds(seconds), warmUp);
            new Throughput(target, sizes, run, report, progress, System::nanoTime).measure(connections);
        }
        if (asksFor(Part.MEMORY)) {
            memory(target, report);
        }
        if (asksFor(Part.ACTIONS)) {
            var sizes = new Actions.Sizes(
                    call,
                    Math.max(1, territories / 10),
                    territories,
                    actions == null ? toEach : actions,
                    READINGS,
                    Duration.ofSeconds(Math.min(seconds, LONGEST_READING_SECONDS)));
            new Actions(target, sizes, report, progress, System::nanoTime).measure();
        }
    }

    private static void memory(Target target, Report report) throws Exception {
        var memory = new ResidentMemory(Path.of("/proc"));
        var total = 0.0;
        for (var process : target.sortedProcesses().entrySet()) {
            var mebibytes = memory.mebibytes(process.getValue());
            total += mebibytes;
            report.row(Row.of("memory." + process.getKey(), mebibytes, "MiB"));
        }
        if (total > 0) {
            report.row(Row.of("memory.total", total, "MiB", MEMORY_LIMIT));
        }
    }

    private boolean asksFor(Part part) {
        return parts.isEmpty() ? !ONLY_WHEN_NAMED.contains(part) : parts.contains(part);
    }
}
