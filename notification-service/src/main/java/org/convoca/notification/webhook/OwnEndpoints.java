package org.convoca.notification.webhook;

import java.util.List;
import java.util.UUID;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Component;

/** The endpoints that a convener manages: nobody manages one that hears of more than their own calls. */
@Component
class OwnEndpoints {

    private final Endpoints endpoints;

    OwnEndpoints(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** @throws ProblemException with 403 for anybody but a convener */
    static Coordination convener(Caller caller) {
        return caller.convener("Conveners look after webhooks.");
    }

    List<Stored<Endpoint>> all(Caller caller) {
        var convener = convener(caller);
        return endpoints.all().stream()
                .filter(stored -> isManagedBy(convener, stored.state()))
                .toList();
    }

    /** @throws ProblemException with 404 when there is none, or it is somebody else's */
    Stored<Endpoint> get(Caller caller, UUID id) {
        var convener = convener(caller);
        return endpoints
                .find(id.toString())
                .filter(stored -> isManagedBy(convener, stored.state()))
                .orElseThrow(OwnEndpoints::unknown);
    }

    static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such webhook.");
    }

    private static boolean isManagedBy(Coordination convener, Endpoint endpoint) {
        var calls = endpoint.settings().calls();
        return convener.calls().isEmpty()
                || (!calls.isEmpty() && convener.calls().containsAll(calls));
    }
}
