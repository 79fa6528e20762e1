package org.convoca.trials.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.convoca.local.place.Service;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.Signal;
import org.convoca.trials.system.Wait;

/** F20: all services are asked to end, one after the other, in an order drawn by the seed. */
final class RollingRestart implements Fault {

    private static final int ROUNDS = 6;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(90);

    @Override
    public String id() {
        return "F20";
    }

    @Override
    public String what() {
        return "SIGTERM of each service in drawn orders";
    }

    @Override
    public String threshold() {
        return "each ends by itself within 20 s (30 s on a busy machine) and hands over what it had";
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var random = new Random(scene.setting().seed());
        var longest = Duration.ZERO;
        var rounds = scene.setting().scaled(ROUNDS, 1);
        for (var round = 0; round < rounds; round++) {
            var order = new ArrayList<>(List.of(Service.values()));
            Collections.shuffle(order, random);
            for (var service : order) {
                var took = restart(scene, service);
                longest = longest.compareTo(took) > 0 ? longest : took;
            }
        }
        scene.measure("faults", rounds * Service.values().length);
        scene.measure("longestStopSeconds", longest.toMillis() / 1000.0);
        scene.findings().check(Invariant.I8, longest.compareTo(LONGEST_STOP) < 0, "a stop took " + longest);
    }

    private static Duration restart(Scene scene, Service service) {
        var system = scene.system();
        var before = system.pid(service);
        var begun = System.nanoTime();
        system.signal(service, Signal.TERM);
        Wait.until(
                LONGEST_AWAY,
                () -> before.isEmpty() || ProcessHandle.of(before.getAsLong()).isEmpty());
        var took = Duration.ofNanos(System.nanoTime() - begun);
        Wait.until(LONGEST_AWAY, () -> !system.pid(service).equals(before) && system.isReady(service));
        return took;
    }
}
