package org.convoca.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.convoca.local.place.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./convoca trial}. Exit code 0 when all passed, 1 when not, 2 when it was asked for wrongly. */
@Command(
        name = "./convoca trial",
        mixinStandardHelpOptions = true,
        description = {
            "Does something bad to a whole system of its own and checks what becomes of it; ends with one JSON line a trial.",
            "list says which trials there are; quick and all run several; broken runs those whose harness breaks an",
            "invariant on purpose, which must be noticed; docs writes docs/trust.md from docs/trials.jsonl."
        })
public final class Trials implements Callable<Integer> {

    private static final Pattern BUDGET = Pattern.compile("(\\d+)([smh])");

    /** A trial of which all invariants are asked. */
    private static final String LIGHTEST = "F1";

    /** Ten minutes for the quick set. */
    private static final double QUICK = 0.1;

    private static final double SMALLEST = 0.05;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids, or one of list, quick, all, broken, docs.")
    private List<String> ids = List.of();

    @Option(names = "--seed", description = "Decides what happens by chance; printed, so that it can be given again.")
    private @Nullable Long seed;

    @Option(
            names = "--scale",
            description =
                    "Of counts and lengths; 1 is the catalogue's and the default, but for quick (0.1) and broken (0.05).")
    private @Nullable Double scale;

    @Option(names = "--rate", description = "Clients a second, instead of each trial's own number; for a busy machine.")
    private @Nullable Double rate;

    @Option(
            names = "--budget",
            defaultValue = "3h",
            description = "No trial begins later than that; 20m, for instance.")
    private String budget = "";

    @Option(names = "--broken", description = "Break this invariant (I1 … I10) on purpose.")
    private @Nullable Invariant broken;

    @Option(names = "--keep", description = "Add the results to docs/trials.jsonl.")
    private boolean keep;

    @Option(names = "--json", description = "Nothing but the JSON lines.")
    private boolean json;

    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Trials())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var home = Home.find();
        var results = new ResultsFile(home.path().resolve("docs/trials.jsonl"));
        var command = Objects.requireNonNull(spec).commandLine();
        if (ids.equals(List.of("list"))) {
            Registry.all().forEach(trial -> command.getOut().printf("%-14s %s%n", trial.id(), trial.what()));
            return 0;
        }
        if (ids.equals(List.of("docs"))) {
            command.getOut().println("written: " + new TrustPage(home.path()).write(results.read()));
            return 0;
        }
        var began = System.nanoTime();
        Progress progress = line -> {
            if (!json) {
                command.getErr().printf(Locale.ROOT, "%6.1f  %s%n", (System.nanoTime() - began) / 1e9, line);
            }
        };
        var runner = new Runner(command.getOut(), progress, keep ? results : null, home.path(), Clock.systemUTC());
        var drawn = seed == null ? new SplittableRandom().nextLong(1, 1_000_000) : seed;
        var manner = new Runner.Manner(drawn, scale(), rate, budget(command));
        return run(runner, manner, command) ? 0 : 1;
    }

    private boolean run(Runner runner, Runner.Manner manner, CommandLine command) throws IOException {
        if (ids.equals(List.of("broken"))) {
            return runner.catches(named(LIGHTEST, command), List.of(Invariant.values()), manner);
        }
        var trials = chosen(command);
        return broken == null ? runner.run(trials, manner) : runner.catches(trials.getFirst(), List.of(broken), manner);
    }

    private List<Trial> chosen(CommandLine command) {
        return switch (ids.getFirst()) {
            case "all" -> Registry.all();
            case "quick" -> Registry.quick();
            default -> ids.stream().map(id -> named(id, command)).toList();
        };
    }

    private static Trial named(String id, CommandLine command) {
        return Registry.find(id)
                .orElseThrow(() -> new ParameterException(
                        command, "There is no trial " + id + "; ./convoca trial list says which there are."));
    }

    private double scale() {
        if (scale != null) {
            return scale;
        }
        return switch (ids.getFirst()) {
            case "quick" -> QUICK;
            case "broken" -> SMALLEST;
            default -> 1;
        };
    }

    private Duration budget(CommandLine command) {
        var parts = BUDGET.matcher(budget);
        if (!parts.matches()) {
            throw new ParameterException(command, "--budget is a number with s, m or h: 20m");
        }
        var number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
