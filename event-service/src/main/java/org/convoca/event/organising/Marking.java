package org.convoca.event.organising;

import java.time.Clock;
import java.util.UUID;
import org.convoca.contracts.action.ActionChanged;
import org.convoca.event.action.Facts;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.StreetActions;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.platform.outbox.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Marks the public actions of a group that left the roll, so that a coordinator says what becomes of them; they are never dropped. What counts is
 * where the registration stands now, so hearing of it again, or late, changes nothing.
 */
@Component
class Marking {

    private static final Logger log = LoggerFactory.getLogger(Marking.class);
    private static final int BATCH = 100;

    private final StreetActions actions;
    private final RegisteredGroups groups;
    private final Facts facts;
    private final Clock clock;

    Marking(StreetActions actions, RegisteredGroups groups, Facts facts, Clock clock) {
        this.actions = actions;
        this.groups = groups;
        this.facts = facts;
        this.clock = clock;
    }

    /** Brings the marks of all actions of a registration in line with where it stands. */
    void settle(UUID registration) {
        var found = actions.of(registration, BATCH);
        while (!found.isEmpty()) {
            found.forEach(this::settle);
            found = actions.after(registration, found.getLast().id(), BATCH);
        }
    }

    /**
     * Brings an action's mark in line with where its registration stands.
     *
     * @return the action as it stands then
     * @throws OptimisticLockingFailureException when somebody else wrote in between again and again
     */
    Stored<StreetAction> settle(Stored<StreetAction> stored) {
        var current = stored;
        for (var attempt = 0; attempt < 5; attempt++) {
            if (!(current.state() instanceof StreetAction.Public shown)) {
                return current;
            }
            var wanted = groups.find(shown.origin().registration())
                    .map(group -> needsCoordinator(group, shown))
                    .orElse(false);
            if (wanted == shown.publicity().awaitingCoordinator()) {
                return current;
            }
            var next = shown.awaitingCoordinator(wanted, clock.instant());
            var id = OwnActions.id(current);
            var written = actions.replace(current, next, facts.of(ActionChanged::new, id, next, next.content()));
            if (written.isPresent()) {
                log.info("action {} {} for a coordinator", id, wanted ? "waits" : "no longer waits");
                return written.get();
            }
            current = actions.find(id).orElseThrow();
        }
        throw new OptimisticLockingFailureException("somebody else keeps changing action " + stored.id());
    }

    private static boolean needsCoordinator(RegisteredGroup group, StreetAction.Public action) {
        var closedAt = group.closedAt();
        return switch (action) {
            case StreetAction.Published _, StreetAction.Reported _ ->
                closedAt != null && action.publicity().isOpenSince(closedAt);
            case StreetAction.Cancelled _ -> false;
        };
    }
}
