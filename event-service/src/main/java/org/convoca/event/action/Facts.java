package org.convoca.event.action;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.action.ActionAsked;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.action.ActionFacts;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionQuestion;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.event.registration.RegisteredOrganiser;
import org.convoca.platform.outbox.Sequenced;
import org.springframework.stereotype.Component;

/** What events tell of an action: what organisers wrote only once it is public, and never the exact place. Thread-safe. */
@Component
public class Facts {

    private final RegisteredGroups groups;

    Facts(RegisteredGroups groups) {
        this.groups = groups;
    }

    /** What happened, from its number and the action's state after it. */
    @FunctionalInterface
    public interface Fact {
        ActionEvent at(long sequence, ActionFacts action);
    }

    /** The event of an action that has become {@code next}. */
    public Sequenced of(Fact fact, ActionId id, StreetAction next, Content content) {
        var facts = facts(id, next, content);
        return sequence -> fact.at(sequence, facts);
    }

    /** The event of asking the organisers of an action, which may be a draft: then it tells no more than that there is one. */
    public Sequenced asking(ActionQuestion question, int reminder, ActionId id, StreetAction.Askable next) {
        var content = next.complete();
        var facts = content == null ? ofDraft(id, next) : facts(id, next, content);
        return sequence -> new ActionAsked(sequence, facts, question, reminder);
    }

    private ActionFacts ofDraft(ActionId id, StreetAction draft) {
        var origin = draft.origin();
        return new ActionFacts(
                id.value(),
                origin.registration(),
                origin.call(),
                status(draft),
                ActionKind.OTHER,
                null,
                origin.region(),
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                0,
                organisers(origin.registration()),
                isExample(origin.registration()));
    }

    private List<OrganiserReference> organisers(UUID registration) {
        return groups.organisers(registration).stream()
                .map(RegisteredOrganiser::reference)
                .toList();
    }

    private boolean isExample(UUID registration) {
        return groups.find(registration).map(RegisteredGroup::example).orElse(false);
    }

    private ActionFacts facts(ActionId id, StreetAction action, Content content) {
        var registration = action.origin().registration();
        var shown = action instanceof StreetAction.Public told ? told.publicity() : null;
        var time = content.when() instanceof When.AtTime at ? at : null;
        return new ActionFacts(
                id.value(),
                registration,
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
                organisers(registration),
                isExample(registration));
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
