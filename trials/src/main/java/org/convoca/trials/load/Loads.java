package org.convoca.trials.load;

import java.util.List;
import org.convoca.trials.Trial;

/** All trials of this package. */
public final class Loads {

    private static final List<Trial> ALL = List.of(
            new SteadyForms(),
            new Confirmations(),
            new PublicPages(),
            new EndToEnd(),
            new MailRate(),
            new LargeFeeds(),
            new Idle(),
            new Burst());

    private Loads() {}

    public static List<Trial> all() {
        return ALL;
    }
}
