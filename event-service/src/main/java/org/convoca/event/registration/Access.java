package org.convoca.event.registration;

import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/** Who may look after which registration: its organisers, by the session that the gateway keeps, and operators. */
final class Access {

    private static final String OPERATOR = "operator";

    private Access() {}

    static boolean isOperator(Caller caller) {
        return caller.issuer().equals(OPERATOR);
    }

    /** The registration's id, or 404 when it is not the caller's: nobody learns which registrations there are. */
    static RegistrationId own(Caller caller, String registration) {
        return RegistrationId.parse(registration)
                .filter(id -> isOperator(caller) || id.value().equals(caller.registration()))
                .orElseThrow(Access::notFound);
    }

    static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such registration.");
    }
}
