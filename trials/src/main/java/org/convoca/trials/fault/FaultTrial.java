package org.convoca.trials.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.convoca.trials.Invariant;
import org.convoca.trials.Outcome;
import org.convoca.trials.Setting;
import org.convoca.trials.Trial;
import org.convoca.trials.history.Checker;
import org.convoca.trials.history.ClientLog;
import org.convoca.trials.history.Crowd;
import org.convoca.trials.history.Findings;
import org.convoca.trials.history.Operation;
import org.convoca.trials.history.OwnCall;
import org.convoca.trials.history.Rest;
import org.convoca.trials.history.Sabotage;
import org.convoca.trials.system.LocalSystem;
import org.convoca.trials.system.Options;
import org.convoca.trials.system.Wait;

/**
 * A fault while clients sign and confirm on a call of the trial's own. When it is over the system has to take sign-ups again within the fault's limit,
 * clients ask until they know where they stand, everything comes to rest, and the history is checked.
 */
final class FaultTrial implements Trial {

    private static final Duration BROKEN_FOR = Duration.ofSeconds(20);
    private static final double MILLIS = 1000.0;

    private final Fault fault;

    FaultTrial(Fault fault) {
        this.fault = fault;
    }

    @Override
    public String id() {
        return fault.id();
    }

    @Override
    public String what() {
        return fault.what();
    }

    @Override
    public String threshold() {
        return "I1–I10; lives again within " + fault.limit().toSeconds() + " s; " + fault.threshold();
    }

    @Override
    public Outcome run(Setting setting) throws Exception {
        if (fault.options().equals(Options.USUAL)) {
            return run(setting, setting.system());
        }
        try (var own = setting.own(fault.options())) {
            return run(setting, own);
        }
    }

    private Outcome run(Setting setting, LocalSystem system) throws Exception {
        var suffix = setting.broken()
                .map(broken -> "-" + broken.name().toLowerCase(Locale.ROOT))
                .orElse("");
        var log = new ClientLog("trial-" + fault.id().toLowerCase(Locale.ROOT) + "-" + setting.seed() + suffix);
        var rest = new Rest(system);
        OwnCall.open(system, log.call());
        try (var sabotage = new Sabotage(setting.broken().orElse(null), system, log);
                var crowd = new Crowd(system, sabotage.entrance(), log, setting.random())) {
            var scene = Scene.of(setting, system, log, crowd, rest, new Findings());
            // Who was lied to would wait for a mail that never comes.
            var lies = setting.breaks(Invariant.I1) || setting.breaks(Invariant.I2);
            crowd.confirming(lies ? 0 : fault.confirming()).come(setting.rate(fault.rate()));
            fault.inflict(scene);
            sabotage.whileAtWork();
            awaitLife(scene);
            sabotage.afterRecovery();
            comeToRest(scene);
            fault.atRest(scene);
            sabotage.atRest();
            return outcome(scene);
        }
    }

    /** Somebody is accepted who came after the fault was over. */
    private void awaitLife(Scene scene) {
        var limit = scene.setting().broken().isPresent() ? BROKEN_FOR : fault.limit();
        var begun = System.nanoTime();
        var before = scene.log().all().size();
        var lives = Wait.until(
                limit,
                () -> scene.system().isUp()
                        && scene.log().all().stream().skip(before).anyMatch(Operation::isAccepted));
        scene.measure("secondsToLife", Math.round((System.nanoTime() - begun) / 1e6) / MILLIS);
        scene.findings().check(Invariant.I8, lives, "does not live after " + limit.toSeconds() + " s");
    }

    private void comeToRest(Scene scene) {
        scene.setting().say("waiting until everybody knows where they stand and nothing moves");
        scene.crowd().end();
        var begun = System.nanoTime();
        var rests = scene.rest().await(fault.toRest());
        scene.measure("secondsToRest", Math.round((System.nanoTime() - begun) / 1e6) / MILLIS);
        scene.findings()
                .check(
                        Invariant.I8,
                        rests,
                        "does not come to rest in " + fault.toRest().toSeconds() + " s");
    }

    private static Outcome outcome(Scene scene) throws IOException {
        var figures = new LinkedHashMap<String, Object>(
                new Checker(scene.system(), scene.rest()).check(scene.log(), scene.dead(), scene.findings()));
        figures.putAll(scene.measured());
        return new Outcome(figures, scene.findings().lines());
    }
}
