package org.convoca.trials.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.trials.Setting;
import org.convoca.trials.history.ClientLog;
import org.convoca.trials.history.Crowd;
import org.convoca.trials.history.Findings;
import org.convoca.trials.history.Rest;
import org.convoca.trials.system.LocalSystem;

/**
 * What a fault works with.
 *
 * @param measured figures of its own, by name
 * @param dead ids of the events that it makes dead letters on purpose
 */
record Scene(
        Setting setting,
        LocalSystem system,
        ClientLog log,
        Crowd crowd,
        Rest rest,
        Findings findings,
        Map<String, Object> measured,
        List<String> dead) {

    static Scene of(Setting setting, LocalSystem system, ClientLog log, Crowd crowd, Rest rest, Findings findings) {
        return new Scene(setting, system, log, crowd, rest, findings, new LinkedHashMap<>(), new ArrayList<>());
    }

    void measure(String name, Object value) {
        measured.put(name, value);
    }
}
