package org.convoca.trials.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convoca.trials.Invariant;

/** What was found not to hold, by invariant. Thread-safe. */
public final class Findings {

    private static final int SHOWN = 3;

    private final Map<Invariant, List<String>> found = new EnumMap<>(Invariant.class);

    public synchronized void add(Invariant invariant, String what) {
        found.computeIfAbsent(invariant, _ -> new ArrayList<>()).add(what);
    }

    /** Adds it unless {@code holds}. */
    public void check(Invariant invariant, boolean holds, String what) {
        if (!holds) {
            add(invariant, what);
        }
    }

    public synchronized int count(Invariant invariant) {
        return found.getOrDefault(invariant, List.of()).size();
    }

    /** One line for each invariant that does not hold: its name, the first cases, and how many more there are. */
    public synchronized List<String> lines() {
        return found.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + shortened(entry.getValue()))
                .toList();
    }

    private static String shortened(List<String> cases) {
        var shown = String.join("; ", cases.subList(0, Math.min(SHOWN, cases.size())));
        return cases.size() <= SHOWN ? shown : shown + "; and " + (cases.size() - SHOWN) + " more";
    }
}
