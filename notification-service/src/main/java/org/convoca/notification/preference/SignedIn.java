package org.convoca.notification.preference;

import org.convoca.platform.internal.Caller;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/** Finds the coordinator on whose behalf a service is called. */
public final class SignedIn {

    private SignedIn() {}

    /**
     * The coordinator for whom that call is made.
     *
     * @throws ProblemException when it is made for nobody, or for somebody of whom nothing is known here (yet) or who was removed
     */
    public static Subscriber of(Caller caller, Subscribers subscribers) {
        var coordination = caller.coordination();
        if (coordination == null) {
            throw new ProblemException(ProblemType.FORBIDDEN, ProblemType.FORBIDDEN.hint());
        }
        return subscribers
                .find(coordination.coordinator())
                .map(Stored::state)
                .filter(subscriber -> subscriber.known().active())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint()));
    }
}
