package org.convoca.platform.operation;

import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/** Who may look after the running of a service: its operator, and conveners of all calls, since what waits is of any call. */
final class Operators {

    private static final String REFUSAL = "This is for conveners of all calls.";

    private Operators() {}

    /** @throws ProblemException with 403 for anybody else */
    static void refuseOthers(Caller caller) {
        if (!caller.isOperator() && !caller.convener(REFUSAL).calls().isEmpty()) {
            throw new ProblemException(ProblemType.FORBIDDEN, REFUSAL);
        }
    }
}
