package org.convoca.trials;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoca.trials.fault.Faults;
import org.convoca.trials.input.BadInputs;
import org.convoca.trials.load.Loads;

/** All trials, in the order in which {@code all} runs them. */
final class Registry {

    /** Those that a change has to pass before it is taken. */
    private static final List<String> QUICK = List.of("F1", "F2", "F3", "F4", "F5", "F12", "F22", "F26", "L2");

    private static final List<Trial> ALL = Stream.of(Faults.all(), BadInputs.all(), Loads.all())
            .flatMap(List::stream)
            .toList();

    private Registry() {}

    static List<Trial> all() {
        return ALL;
    }

    static List<Trial> quick() {
        return ALL.stream().filter(trial -> QUICK.contains(trial.id())).toList();
    }

    static Optional<Trial> find(String id) {
        return ALL.stream().filter(trial -> trial.id().equalsIgnoreCase(id)).findFirst();
    }
}
