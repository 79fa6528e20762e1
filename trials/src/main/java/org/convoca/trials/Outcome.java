package org.convoca.trials;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a trial found.
 *
 * @param measured figures by name, in the order in which they are told
 * @param complaints what did not hold; none when it passed
 */
public record Outcome(Map<String, Object> measured, List<String> complaints) {

    public Outcome {
        measured = Collections.unmodifiableMap(new LinkedHashMap<>(measured));
        complaints = List.copyOf(complaints);
    }

    /** Whether it says that this invariant does not hold. */
    boolean names(Invariant invariant) {
        return complaints.stream().anyMatch(complaint -> complaint.startsWith(invariant + ":"));
    }

    public boolean passed() {
        return complaints.isEmpty();
    }
}
