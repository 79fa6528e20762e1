package org.convoca.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs trials one after the other, prints one JSON line each, and keeps it. */
final class Runner {

    private static final double MILLIS = 1000;

    private final PrintWriter out;
    private final Progress progress;
    private final @Nullable ResultsFile results;
    private final Clock clock;
    private final String commit;
    private final String machine = Machine.describe();

    /** @param results where results are kept, or null to keep none */
    Runner(PrintWriter out, Progress progress, @Nullable ResultsFile results, Path home, Clock clock)
            throws IOException {
        this.out = out;
        this.progress = progress;
        this.results = results;
        this.clock = clock;
        this.commit = Machine.commit(home);
    }

    /**
     * How they are run.
     *
     * @param scale of counts and lengths; 1 is the catalogue's
     * @param rate of clients a second, or null for each trial's own
     * @param budget no trial begins later than that
     */
    record Manner(long seed, double scale, @Nullable Double rate, Duration budget) {}

    /** Whether all passed that could be begun in time. */
    boolean run(List<Trial> trials, Manner manner) throws IOException {
        var end = clock.instant().plus(manner.budget());
        var passed = true;
        var setting = new Setting(manner, progress);
        try {
            for (var trial : trials) {
                if (clock.instant().isAfter(end)) {
                    progress.say("no time left for " + trial.id() + " and what follows");
                    return false;
                }
                setting = setting.seeded(manner.seed());
                passed &= run(trial, setting, null).pass();
            }
        } finally {
            setting.close();
        }
        return passed;
    }

    /** Runs one again and again, with one invariant after the other broken by the harness; whether the trial said so of each of them. */
    boolean catches(Trial trial, Collection<Invariant> invariants, Manner manner) throws IOException {
        var caught = true;
        var setting = new Setting(manner, progress);
        try {
            for (var invariant : invariants) {
                setting = setting.breaking(invariant);
                caught &= Boolean.TRUE.equals(run(trial, setting, invariant).caught());
            }
        } finally {
            setting.close();
        }
        return caught;
    }

    private Result run(Trial trial, Setting setting, @Nullable Invariant broken) throws IOException {
        progress.say("%s: %s (seed %d%s)"
                .formatted(trial.id(), trial.what(), setting.seed(), broken == null ? "" : ", " + broken + " broken"));
        var begun = clock.instant();
        var outcome = outcome(trial, setting);
        var result = new Result(
                trial.id(),
                setting.seed(),
                outcome.measured(),
                trial.threshold(),
                outcome.passed(),
                Math.round(Duration.between(begun, clock.instant()).toMillis() / MILLIS),
                outcome.complaints(),
                broken == null ? null : broken.name(),
                broken == null ? null : outcome.names(broken),
                setting.scale(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                commit,
                machine,
                Machine.load());
        out.println(ResultsFile.line(result));
        out.flush();
        if (results != null) {
            results.add(result);
        }
        return result;
    }

    private Outcome outcome(Trial trial, Setting setting) {
        try {
            return trial.run(setting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(Map.of(), List.of("interrupted"));
        } catch (Exception e) {
            progress.say(trial.id() + " could not be carried out: " + e);
            setting.close();
            return new Outcome(
                    Map.of(),
                    List.of("could not be carried out: "
                            + String.valueOf(e).lines().findFirst().orElse("")));
        }
    }
}
