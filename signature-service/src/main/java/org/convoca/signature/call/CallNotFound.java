package org.convoca.signature.call;

import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/** The one answer for calls that are not there and for calls that are not shown yet. */
public final class CallNotFound {

    private CallNotFound() {}

    public static ProblemException problem() {
        return new ProblemException(ProblemType.CALL_NOT_FOUND, "No call has this address.");
    }
}
