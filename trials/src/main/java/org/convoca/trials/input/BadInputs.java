package org.convoca.trials.input;

import java.util.List;
import org.convoca.trials.Trial;

/** All trials of this package. */
public final class BadInputs {

    private static final List<Trial> ALL = List.of(
            new MailAddresses(),
            new Names(),
            new Markup(),
            new Expressions(),
            new Formulas(),
            new Operators(),
            new JsonBodies(),
            new Records(),
            new WebAddresses(),
            new Outputs(),
            new Dates(),
            new RawRequests(),
            new Uploads(),
            new Coordinates(),
            new Tokens(),
            new Bounces(),
            new Schemathesis());

    private BadInputs() {}

    public static List<Trial> all() {
        return ALL;
    }
}
