package org.convoca.event.organising;

import java.time.Clock;
import org.convoca.contracts.action.ActionCancelled;
import org.convoca.contracts.action.ActionChanged;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.action.ActionRejected;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Facts;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.StreetActions;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Service;

/** What a reviewer does with actions. Deciding the same again is harmless. */
@Service
class Reviewing {

    private final StreetActions actions;
    private final Marking marking;
    private final Facts facts;
    private final Weeks weeks;
    private final Clock clock;

    Reviewing(StreetActions actions, Marking marking, Facts facts, Weeks weeks, Clock clock) {
        this.actions = actions;
        this.marking = marking;
        this.facts = facts;
        this.weeks = weeks;
        this.clock = clock;
    }

    ReviewController.Answer publish(ActionId id) {
        var current = find(id);
        return switch (current.state()) {
            case StreetAction.Published _ -> answer(current);
            case StreetAction.AwaitingReview waiting -> {
                var now = clock.instant();
                var over = waiting.content().when().isPast(now);
                var published = waiting.publish(
                        id, now, over, weeks.find(waiting.origin().call()));
                yield write(current, published, facts.of(ActionPublished::new, id, published, waiting.content()));
            }
            case StreetAction other -> throw notFor(other);
        };
    }

    ReviewController.Answer reject(ActionId id, String reason) {
        var current = find(id);
        return switch (current.state()) {
            case StreetAction.Rejected _ -> answer(current);
            case StreetAction.AwaitingReview waiting -> {
                var rejected = waiting.reject(reason, clock.instant());
                yield write(current, rejected, facts.of(ActionRejected::new, id, rejected, waiting.content()));
            }
            case StreetAction other -> throw notFor(other);
        };
    }

    ReviewController.Answer keep(ActionId id) {
        var current = find(id);
        return switch (current.state()) {
            case StreetAction.Published published
            when published.publicity().awaitingCoordinator() -> {
                var kept = published.keep(clock.instant());
                yield write(current, kept, facts.of(ActionChanged::new, id, kept, kept.content()));
            }
            case StreetAction.Published _ -> answer(current);
            case StreetAction other -> throw notFor(other);
        };
    }

    ReviewController.Answer cancel(ActionId id, String reason) {
        var current = find(id);
        return switch (current.state()) {
            case StreetAction.Cancelled _ -> answer(current);
            case StreetAction.Published published -> {
                var cancelled = published.cancel(reason, clock.instant());
                yield write(current, cancelled, facts.of(ActionCancelled::new, id, cancelled, cancelled.content()));
            }
            case StreetAction other -> throw notFor(other);
        };
    }

    private Stored<StreetAction> find(ActionId id) {
        return actions.find(id).orElseThrow(OwnActions::notFound);
    }

    private ReviewController.Answer write(Stored<StreetAction> current, StreetAction next, Sequenced event) {
        var written = actions.replace(current, next, event)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.CONFLICT, "Somebody changed the action in the meantime. Look at it again."));
        return answer(marking.settle(written));
    }

    private static ReviewController.Answer answer(Stored<StreetAction> stored) {
        var action = stored.state();
        return new ReviewController.Answer(
                OwnActions.id(stored),
                Facts.status(action),
                action instanceof StreetAction.Public shown && shown.publicity().awaitingCoordinator());
    }

    /** Drafts are nobody's business but their organisers'. */
    private static ProblemException notFor(StreetAction action) {
        return switch (action) {
            case StreetAction.Draft _, StreetAction.Discarded _ -> OwnActions.notFound();
            case StreetAction.AwaitingReview _, StreetAction.Rejected _, StreetAction.Public _ ->
                new ProblemException(ProblemType.CONFLICT, "The action's state does not allow this.");
        };
    }
}
