package org.convoca.event.organising;

import java.time.Clock;
import org.convoca.contracts.action.ActionCancelled;
import org.convoca.contracts.action.ActionReported;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Facts;
import org.convoca.event.action.Report;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.When;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.outbox.Stored;
import org.springframework.stereotype.Service;

/** How a group's actions end: they are cancelled, given up, or took place. */
@Service
class Ending {

    private final OwnActions actions;
    private final Facts facts;
    private final Clock clock;

    Ending(OwnActions actions, Facts facts, Clock clock) {
        this.actions = actions;
        this.facts = facts;
        this.clock = clock;
    }

    /** Tells the public that a published action will not take place; again is harmless. */
    Stored<StreetAction> cancel(RegisteredGroup group, ActionId id, String reason) {
        var current = actions.get(group, id);
        return switch (current.state()) {
            case StreetAction.Cancelled _ -> current;
            case StreetAction.Published published -> {
                var cancelled = published.cancel(reason, clock.instant());
                yield actions.write(
                        current, cancelled, facts.of(ActionCancelled::new, id, cancelled, cancelled.content()));
            }
            case StreetAction.Draft _,
                    StreetAction.AwaitingReview _,
                    StreetAction.Rejected _,
                    StreetAction.Reported _ -> throw OwnActions.settled();
            case StreetAction.Discarded _ -> throw OwnActions.notFound();
        };
    }

    /** Gives up what was never published; nothing of what organisers wrote is kept. */
    void discard(RegisteredGroup group, ActionId id) {
        var current = actions.get(group, id);
        var now = clock.instant();
        switch (current.state()) {
            case StreetAction.Draft draft -> actions.write(current, draft.discard(now));
            case StreetAction.Rejected rejected -> actions.write(current, rejected.discard(now));
            case StreetAction.AwaitingReview waiting -> {
                var gone = waiting.discard(now);
                actions.write(current, gone, facts.of(ActionCancelled::new, id, gone, waiting.content()));
            }
            case StreetAction.Public _ -> throw OwnActions.settled();
            case StreetAction.Discarded _ -> throw OwnActions.notFound();
        }
    }

    /** Says afterwards how it went; a later report takes the place of the first. */
    Stored<StreetAction> report(RegisteredGroup group, ActionId id, Report report) {
        var current = actions.get(group, id);
        var reported = switch (current.state()) {
            case StreetAction.Published published
            when hasBegun(published.content().when()) -> published.report(report);
            case StreetAction.Reported again -> again.report(report);
            case StreetAction.Discarded _ -> throw OwnActions.notFound();
            case StreetAction.Draft _, StreetAction.AwaitingReview _, StreetAction.Rejected _, StreetAction.Public _ ->
                throw OwnActions.settled();
        };
        return actions.write(current, reported, facts.of(ActionReported::new, id, reported, reported.content()));
    }

    private boolean hasBegun(When when) {
        return when instanceof When.DuringTheWeek || when.isPast(clock.instant());
    }
}
