package org.convoca.event.action;

import java.util.List;
import java.util.Map;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.action.ActionFacts;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.platform.outbox.Sequenced;

/** What events tell of an action: what organisers wrote only once it is public, and never the exact place. */
public final class Facts {

    private Facts() {}

    /** What happened, from its number and the action's state after it. */
    @FunctionalInterface
    public interface Fact {
        ActionEvent at(long sequence, ActionFacts action);
    }

    /** The event of an action that has become {@code next}. */
    public static Sequenced of(Fact fact, ActionId id, StreetAction next, Content content) {
        var facts = facts(id, next, content);
        return sequence -> fact.at(sequence, facts);
    }

    private static ActionFacts facts(ActionId id, StreetAction action, Content content) {
        var shown = action instanceof StreetAction.Public told ? told.publicity() : null;
        var time = content.when() instanceof When.AtTime at ? at : null;
        return new ActionFacts(
                id.value(),
                action.origin().registration(),
                action.origin().call(),
                status(action),
                content.kind(),
                content.place().territory(),
                content.region(),
                shown == null ? Map.of() : content.titles(),
                time == null ? null : time.start().toString(),
                time == null ? null : time.zone().getId(),
                time == null ? null : time.startsAt().toInstant(),
                content.when() instanceof When.OnDay(var day) ? day : null,
                shown == null ? null : content.place().locality(),
                content.tentative(),
                shown != null && shown.awaitingCoordinator(),
                shown == null ? 0 : shown.version(),
                List.of(),
                false);
    }

    /** The state's word; that an action is over is nobody's doing and no state of its own. */
    public static ActionStatus status(StreetAction action) {
        return switch (action) {
            case StreetAction.Draft _ -> ActionStatus.DRAFT;
            case StreetAction.AwaitingReview _ -> ActionStatus.AWAITING_REVIEW;
            case StreetAction.Rejected _ -> ActionStatus.REJECTED;
            case StreetAction.Published _ -> ActionStatus.PUBLISHED;
            case StreetAction.Reported _ -> ActionStatus.REPORTED;
            case StreetAction.Cancelled _, StreetAction.Discarded _ -> ActionStatus.CANCELLED;
        };
    }
}
