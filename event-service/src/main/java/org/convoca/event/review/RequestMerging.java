package org.convoca.event.review;

import java.util.UUID;
import org.convoca.event.desk.Decision;
import org.convoca.event.registration.Registration;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Settles that a request goes on in a registration of the same group. Both must lie where the coordinator looks after things. */
@Service
class RequestMerging {

    private final Desks desks;
    private final Deciding deciding;

    RequestMerging(Desks desks, Deciding deciding) {
        this.desks = desks;
        this.deciding = deciding;
    }

    Deciding.Decided merge(Coordination by, Kind kind, UUID id, @Nullable UUID into) {
        if (kind != Kind.REGISTRATION) {
            throw Refusals.notFound();
        }
        var leaving = desks.get(by, kind, id);
        if (!by.isCoordinator()) {
            throw Refusals.forbidden("Coordinators merge.");
        }
        if (into == null) {
            throw Refusals.invalid("/into", "required", "Say in which registration it goes on.");
        }
        refuseUnlessFit(leaving, desks.get(by, kind, into));
        var decided = deciding.decide(by, kind, id, new Deciding.Verdict(Decision.MERGE, null, into));
        return switch (decided.outcome()) {
            case SETTLED -> decided;
            case ALREADY_SETTLED -> throw Refusals.conflict("Somebody settled this before you.");
            case NOT_APPLICABLE -> throw Refusals.notWaiting();
            case NOT_FOUND -> throw Refusals.notFound();
        };
    }

    private static void refuseUnlessFit(Case leaving, Case staying) {
        if (!(staying instanceof RequestCase request)
                || !(request.stored().state() instanceof Registration.Open)
                || !staying.call().equals(leaving.call())) {
            throw Refusals.invalid("/into", "not-open", "It goes on in an open registration for the same call.");
        }
    }
}
