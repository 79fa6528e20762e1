package org.convoca.event.coordinator;

import org.convoca.platform.internal.Caller;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/** Who may ask for what among coordinators. */
final class Access {

    private Access() {}

    /** @throws ProblemException with 403 when nobody who coordinates is behind the call */
    static Coordination coordinating(Caller caller) {
        var coordination = caller.coordination();
        if (coordination == null) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This is for coordinators.");
        }
        return coordination;
    }

    /** @throws ProblemException with 403 when no convener is behind the call */
    static Coordination convening(Caller caller) {
        var coordination = coordinating(caller);
        if (!coordination.isConvener()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Conveners appoint, change and remove coordinators.");
        }
        return coordination;
    }

    static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such coordinator.");
    }
}
