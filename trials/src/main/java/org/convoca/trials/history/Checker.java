package org.convoca.trials.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.LocalSystem;

/** Compares what clients were told with all that the system holds. For a system at rest. */
public final class Checker {

    private final LocalSystem system;
    private final Rest rest;

    public Checker(LocalSystem system, Rest rest) {
        this.system = system;
        this.rest = rest;
    }

    /**
     * @param expectedDead see {@link Rest}
     * @return figures about the history, by name
     */
    public Map<String, Object> check(ClientLog log, List<String> expectedDead, Findings findings) {
        var snapshot = Snapshot.take(system, log);
        new Kept(log, snapshot, findings).check();
        new Told(snapshot, findings).check();
        new Hidden(system, findings).check();
        rest.check(expectedDead, findings);
        return figures(log, snapshot, findings);
    }

    private static Map<String, Object> figures(ClientLog log, Snapshot snapshot, Findings findings) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("accepted", log.accepted().count() + log.confirmed());
        figures.put("signatures", snapshot.signatures().size());
        figures.put("confirmed", log.confirmed());
        figures.put("unknownOutcomes", log.unknown());
        figures.put("mails", snapshot.mails().size());
        figures.put("eventsRepeated", snapshot.repeated());
        figures.put("lost", findings.count(Invariant.I1) + findings.count(Invariant.I2) + findings.count(Invariant.I3));
        figures.put("doubled", findings.count(Invariant.I5));
        return figures;
    }
}
