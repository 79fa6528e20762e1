package org.convoca.trials.fault;

import java.time.Duration;
import org.convoca.local.place.Service;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.Wait;

/** F1: the service that takes signatures dies again and again. */
final class KilledSignatures implements Fault {

    private static final int KILLS = 10;
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    /** On a machine that does nothing else 25 seconds are enough. */
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "F1";
    }

    @Override
    public String what() {
        return "kill -9 of signature-service again and again";
    }

    @Override
    public String threshold() {
        return "back in less than " + LONGEST_AWAY.toSeconds() + " s each time, 25 s on an idle machine";
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var kills = scene.setting().scaled(KILLS, 1);
        var longest = Duration.ZERO;
        for (var kill = 0; kill < kills; kill++) {
            Wait.pause(BETWEEN);
            var away = scene.system().killAndAwait(Service.SIGNATURE, LONGEST_AWAY);
            longest = longest.compareTo(away) > 0 ? longest : away;
        }
        scene.measure("faults", kills);
        scene.measure("longestAwaySeconds", longest.toMillis() / 1000.0);
        scene.findings().check(Invariant.I8, longest.compareTo(LONGEST_AWAY) < 0, "was away for " + longest);
    }
}
