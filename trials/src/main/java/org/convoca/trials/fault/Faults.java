package org.convoca.trials.fault;

import java.util.List;
import org.convoca.trials.Trial;

/** All trials of this package. */
public final class Faults {

    private static final List<Trial> ALL = List.of(new KilledService());

    private Faults() {}

    public static List<Trial> all() {
        return ALL;
    }
}
