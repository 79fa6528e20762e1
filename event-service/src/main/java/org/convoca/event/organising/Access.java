package org.convoca.event.organising;

import java.util.UUID;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Component;

/** Who may act for which registration: its organisers, by the session that the gateway keeps, and operators. */
@Component
public class Access {

    private final RegisteredGroups groups;

    Access(RegisteredGroups groups) {
        this.groups = groups;
    }

    /** The registration, or 404 when it is not the caller's: nobody learns which registrations there are. */
    public RegisteredGroup group(Caller caller, String registration) {
        try {
            var id = UUID.fromString(registration);
            if (groups.isOpenTo(caller, id)) {
                return groups.find(id).orElseThrow(Access::notFound);
            }
            throw notFound();
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such registration.");
    }
}
