package org.convoca.trials.input;

import java.util.List;
import org.convoca.trials.Trial;

/** All trials of this package. */
public final class BadInputs {

    private static final List<Trial> ALL = List.of(
            new MailAddresses(),
            new Names(),
            new Expressions(),
            new Operators(),
            new JsonBodies(),
            new WebAddresses(),
            new Tokens(),
            new RawRequests(),
            new Dates(),
            new Coordinates(),
            new Records(),
            new Bounces(),
            new Formulas(),
            new Uploads());

    private BadInputs() {}

    public static List<Trial> all() {
        return ALL;
    }
}
