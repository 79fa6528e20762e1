package org.convoca.event.organising;

import java.time.Clock;
import java.util.UUID;
import org.convoca.contracts.action.ActionChanged;
import org.convoca.event.action.Facts;
import org.convoca.event.action.Handover;
import org.convoca.event.action.Origin;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.StreetActions;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Brings the actions of a registration that was merged to the one in which it goes on. Safe to repeat, and to interrupt: what is left moves next time. */
@Component
class Moving {

    private static final Logger log = LoggerFactory.getLogger(Moving.class);
    private static final int BATCH = 100;

    private final StreetActions actions;
    private final RegisteredGroups groups;
    private final Facts facts;
    private final Clock clock;

    Moving(StreetActions actions, RegisteredGroups groups, Facts facts, Clock clock) {
        this.actions = actions;
        this.groups = groups;
        this.facts = facts;
        this.clock = clock;
    }

    /** Moves all actions of a registration, if it was merged. */
    void settle(UUID registration) {
        groups.find(registration)
                .map(RegisteredGroup::mergedInto)
                .flatMap(groups::find)
                .ifPresent(into -> {
                    var found = actions.of(registration, BATCH);
                    while (!found.isEmpty()) {
                        found.forEach(action -> move(action, into));
                        found = actions.after(registration, found.getLast().id(), BATCH);
                    }
                });
    }

    private void move(Stored<StreetAction> stored, RegisteredGroup into) {
        var current = stored;
        for (var attempt = 0; attempt < 5; attempt++) {
            var id = OwnActions.id(current);
            var origin = new Origin(into.registration(), into.call(), into.signature(), into.region());
            var next = Handover.to(origin, id, current.state(), clock.instant());
            var told = next instanceof StreetAction.Public shown
                    ? new Sequenced[] {facts.of(ActionChanged::new, id, next, shown.content())}
                    : new Sequenced[0];
            if (actions.replace(current, next, told).isPresent()) {
                log.info("action {} goes on under registration {}", id, into.registration());
                return;
            }
            current = actions.find(id).orElseThrow();
        }
        throw new OptimisticLockingFailureException("somebody else keeps changing action " + stored.id());
    }
}
