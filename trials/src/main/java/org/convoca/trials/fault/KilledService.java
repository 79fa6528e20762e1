package org.convoca.trials.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.convoca.local.place.Service;
import org.convoca.trials.Outcome;
import org.convoca.trials.Setting;
import org.convoca.trials.Trial;
import org.convoca.trials.history.ClientLog;
import org.convoca.trials.history.Crowd;
import org.convoca.trials.history.OwnCall;
import org.convoca.trials.system.Wait;

/** F1. */
final class KilledService implements Trial {

    private static final int KILLS = 10;
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(25);

    @Override
    public String id() {
        return "F1";
    }

    @Override
    public String what() {
        return "kill -9 of signature-service again and again while organisations sign and confirm";
    }

    @Override
    public String threshold() {
        return "I1 to I7; back in less than 25 s each time";
    }

    @Override
    public Outcome run(Setting setting) throws Exception {
        var system = setting.system();
        var log = new ClientLog("trial-f1-" + setting.seed());
        OwnCall.open(system, log.call());
        var complaints = new ArrayList<String>();
        try (var crowd = new Crowd(system, log, setting.random()).come(5)) {
            for (var kill = 0; kill < setting.scaled(KILLS, 2); kill++) {
                Wait.pause(Duration.ofSeconds(5));
                var away = system.killAndAwait(Service.SIGNATURE, LONGEST_AWAY);
                if (away.compareTo(LONGEST_AWAY) >= 0) {
                    complaints.add("I8: away for " + away);
                }
            }
            if (!crowd.end()) {
                complaints.add("I7: somebody still does not know where they stand");
            }
        }
        var measured = new LinkedHashMap<String, Object>();
        measured.put("accepted", log.accepted().count());
        return new Outcome(measured, complaints);
    }
}
