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
import org.convoca.event.desk.Decision;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Service;

/** What a reviewer does with actions: an operator at once, a coordinator when the decision takes effect. Deciding the same again is harmless. */
@Service
public class Reviewing {

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
        return publish(find(id));
    }

    ReviewController.Answer reject(ActionId id, String reason) {
        return reject(find(id), reason);
    }

    ReviewController.Answer keep(ActionId id) {
        return keep(find(id));
    }

    ReviewController.Answer cancel(ActionId id, String reason) {
        return cancel(find(id), reason);
    }

    /**
     * Carries out what a coordinator decided about an action, if nobody has written it since it was read.
     *
     * @param reason that its organisers are told; empty where the decision needs none
     * @throws ProblemException when its state does not allow the decision, or somebody has written it since; nothing was changed
     */
    public void carryOut(Stored<StreetAction> current, Decision decision, String reason) {
        switch (decision) {
            case PUBLISH -> publish(current);
            case REJECT -> reject(current, reason);
            case KEEP -> keep(current);
            case CANCEL -> cancel(current, reason);
            case ACCEPT, DECLINE, MERGE -> throw OwnActions.settled();
        }
    }

    private ReviewController.Answer publish(Stored<StreetAction> current) {
        return switch (current.state()) {
            case StreetAction.Published _ -> answer(current);
            case StreetAction.AwaitingReview waiting -> {
                var now = clock.instant();
                var over = waiting.content().when().isPast(now);
                var id = OwnActions.id(current);
                var published = waiting.publish(
                        id, now, over, weeks.find(waiting.origin().call()));
                yield write(current, published, facts.of(ActionPublished::new, id, published, waiting.content()));
            }
            case StreetAction other -> throw notFor(other);
        };
    }

    private ReviewController.Answer reject(Stored<StreetAction> current, String reason) {
        return switch (current.state()) {
            case StreetAction.Rejected _ -> answer(current);
            case StreetAction.AwaitingReview waiting -> {
                var rejected = waiting.reject(reason, clock.instant());
                yield write(
                        current,
                        rejected,
                        facts.of(ActionRejected::new, OwnActions.id(current), rejected, waiting.content()));
            }
            case StreetAction other -> throw notFor(other);
        };
    }

    private ReviewController.Answer keep(Stored<StreetAction> current) {
        return switch (current.state()) {
            case StreetAction.Published published
            when published.publicity().awaitingCoordinator() -> {
                var kept = published.keep(clock.instant());
                yield write(current, kept, changed(current, kept));
            }
            case StreetAction.Reported reported
            when reported.publicity().awaitingCoordinator() -> {
                var kept = reported.keep(clock.instant());
                yield write(current, kept, changed(current, kept));
            }
            case StreetAction.Published _, StreetAction.Reported _ -> answer(current);
            case StreetAction other -> throw notFor(other);
        };
    }

    private Sequenced changed(Stored<StreetAction> current, StreetAction.Public kept) {
        return facts.of(ActionChanged::new, OwnActions.id(current), kept, kept.content());
    }

    private ReviewController.Answer cancel(Stored<StreetAction> current, String reason) {
        return switch (current.state()) {
            case StreetAction.Cancelled _ -> answer(current);
            case StreetAction.Published published -> {
                var cancelled = published.cancel(reason, clock.instant());
                yield write(
                        current,
                        cancelled,
                        facts.of(ActionCancelled::new, OwnActions.id(current), cancelled, cancelled.content()));
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
