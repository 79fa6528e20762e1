package org.convoca.event.review;

import org.convoca.platform.internal.Caller;
import org.convoca.platform.internal.Coordination;

/** For which coordinator somebody calls. */
final class Authority {

    private Authority() {}

    /** @throws org.convoca.platform.problem.ProblemException with 403 when nobody who coordinates is behind the call */
    static Coordination of(Caller caller) {
        var coordination = caller.coordination();
        if (coordination == null) {
            throw Refusals.forbidden("This is for coordinators.");
        }
        return coordination;
    }
}
