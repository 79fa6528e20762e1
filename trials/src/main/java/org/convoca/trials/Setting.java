package org.convoca.trials;

import java.io.IOException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.convoca.trials.system.LocalSystem;
import org.convoca.trials.system.Options;
import org.jspecify.annotations.Nullable;

/** What a trial works with. Everything it does by chance comes from its seed. */
public final class Setting implements AutoCloseable {

    private final long seed;
    private final double scale;
    private final @Nullable Double rate;
    private final @Nullable Invariant broken;
    private final Progress progress;
    private @Nullable LocalSystem shared;

    Setting(Runner.Manner manner, Progress progress) {
        this(manner.seed(), manner.scale(), manner.rate(), null, progress);
    }

    private Setting(long seed, double scale, @Nullable Double rate, @Nullable Invariant broken, Progress progress) {
        this.seed = seed;
        this.scale = scale;
        this.rate = rate;
        this.broken = broken;
        this.progress = progress;
    }

    /** The same system, for another trial with a seed of its own. */
    Setting seeded(long other) {
        return handOver(new Setting(other, scale, rate, broken, progress));
    }

    /** The same system, for a trial that has to notice that this does not hold. */
    Setting breaking(Invariant invariant) {
        return handOver(new Setting(seed, scale, rate, invariant, progress));
    }

    private Setting handOver(Setting next) {
        next.shared = shared;
        shared = null;
        return next;
    }

    public long seed() {
        return seed;
    }

    /** A generator that begins anew at the seed with each call. */
    public RandomGenerator random() {
        return new SplittableRandom(seed);
    }

    /** A count or a number of seconds of the catalogue as it is asked for now; at least {@code least}. */
    public int scaled(int count, int least) {
        return Math.max(least, (int) Math.round(count * scale));
    }

    /** Clients a second: the trial's own number unless another was asked for. */
    public double rate(double own) {
        return rate == null ? own : rate;
    }

    public double scale() {
        return scale;
    }

    /** Which invariant the harness breaks on purpose, to show that the trial notices. */
    public Optional<Invariant> broken() {
        return Optional.ofNullable(broken);
    }

    public boolean breaks(Invariant invariant) {
        return broken == invariant;
    }

    /** Tells whoever watches how far it is. */
    public void say(String line) {
        progress.say(line);
    }

    public Progress progress() {
        return progress;
    }

    /** The system that trials share, started at first use; whoever uses it leaves it well. */
    public LocalSystem system() throws IOException {
        var running = shared;
        if (running == null) {
            running = LocalSystem.start(Options.USUAL, progress);
            shared = running;
        }
        return running;
    }

    /** A system of the trial's own, which it closes. Two cores carry one: the shared one is stopped first. */
    public LocalSystem own(Options options) throws IOException {
        close();
        return LocalSystem.start(options, progress);
    }

    @Override
    public void close() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }
}
