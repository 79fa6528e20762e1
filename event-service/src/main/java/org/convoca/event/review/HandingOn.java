package org.convoca.event.review;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.event.desk.Desk;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.outbox.Batches;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Says who is to look after a case: it stays in sight of all others who could. */
@Service
class HandingOn {

    private static final Logger log = LoggerFactory.getLogger(HandingOn.class);
    private static final Batches BATCHES = new Batches(100, 1000);

    static final String HANDED_ON = "handed-on";
    static final String HANDED_BACK = "handed-back";

    private final Desks desks;
    private final Reviewers reviewers;

    HandingOn(Desks desks, Reviewers reviewers) {
        this.desks = desks;
        this.reviewers = reviewers;
    }

    /** @param to who is to look after it, or null for whoever comes first */
    void handOn(Coordination by, Kind kind, UUID id, @Nullable UUID to) {
        desks.change(by, kind, id, current -> handing(by, current, to));
        log.info("{} {} handed to {}", kind.code(), id, to == null ? "nobody" : to);
    }

    private Desks.Step<Boolean> handing(Coordination by, Case current, @Nullable UUID to) {
        var desk = current.openDesk();
        if (!by.isCoordinator() && (to == null || !by.coordinator().equals(to))) {
            throw Refusals.forbidden("Reviewers take things themselves; coordinators hand them to others.");
        }
        if (Objects.equals(desk.assignee(), to)) {
            return new Desks.Step.Stay<>(false);
        }
        if (to != null && !reviewers.covers(to, current)) {
            throw Refusals.invalid("/coordinator", "not-responsible", "They do not look after this place.");
        }
        return new Desks.Step.Move<>(
                true,
                desk.handedTo(to),
                desks.entry(
                        current,
                        by.coordinator(),
                        to == null ? HANDED_BACK : HANDED_ON,
                        null,
                        to == null ? Map.of() : Map.of("coordinator", to.toString())),
                to == null || to.equals(by.coordinator())
                        ? new Cases.Telling.Nobody()
                        : new Cases.Telling.HandedOn(to));
    }

    /** Gives back what lies with somebody who coordinates no more; safe to repeat. */
    void giveBack(UUID coordinator) {
        for (var cases : desks.all()) {
            var done = BATCHES.takeAll(
                    size -> cases.assignedTo(coordinator, size), found -> giveBack(cases, found, coordinator));
            log.info("{} {} given back by coordinator {}", done, cases.kind().plural(), coordinator);
        }
    }

    private boolean giveBack(Cases cases, Case found, UUID coordinator) {
        var desk = found.desk();
        return cases.write(
                found,
                desk == null ? Desk.EMPTY : desk.handedTo(null),
                desks.entry(found, null, HANDED_BACK, null, Map.of("coordinator", coordinator.toString())),
                new Cases.Telling.Nobody());
    }
}
