package org.convoca.event.registration;

import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Component;

/**
 * Who may look after which registration: those who organise under it, by the session that the gateway keeps, and operators. Whoever was removed is
 * refused at once, however long the session would last.
 */
@Component
final class TeamAccess {

    private final RegisteredGroups groups;

    TeamAccess(RegisteredGroups groups) {
        this.groups = groups;
    }

    /** The registration's id, or 404 when it is not the caller's: nobody learns which registrations there are. */
    RegistrationId own(Caller caller, String registration) {
        return RegistrationId.parse(registration)
                .filter(id -> groups.isOpenTo(caller, id.value()))
                .orElseThrow(TeamAccess::notFound);
    }

    static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such registration.");
    }
}
