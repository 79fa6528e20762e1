package org.convoca.event.organising;

import java.util.List;
import java.util.UUID;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.StreetActions;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Component;

/** A group's own actions: another group's are not there at all. */
@Component
class OwnActions {

    static final int MOST = 200;

    private final StreetActions actions;
    private final Marking marking;

    OwnActions(StreetActions actions, Marking marking) {
        this.actions = actions;
        this.marking = marking;
    }

    /** The action of that id, if it is this registration's. */
    Stored<StreetAction> get(RegisteredGroup group, ActionId id) {
        return own(group, actions.find(id).orElseThrow(OwnActions::notFound));
    }

    List<Stored<StreetAction>> all(RegisteredGroup group) {
        return actions.of(group.registration(), MOST).stream()
                .filter(stored -> !(stored.state() instanceof StreetAction.Discarded))
                .toList();
    }

    boolean isFull(RegisteredGroup group) {
        return actions.of(group.registration(), MOST).size() >= MOST;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the id is taken; nothing was stored */
    Stored<StreetAction> insert(ActionId id, StreetAction.Draft draft) {
        return actions.insert(id, draft);
    }

    /** @throws StaleVersionException when somebody else wrote in between; nothing was changed */
    Stored<StreetAction> write(Stored<StreetAction> current, StreetAction next, Sequenced... events) {
        var written = actions.replace(current, next, events)
                .orElseThrow(() ->
                        new StaleVersionException(actions.find(id(current)).orElseThrow()));
        // The registration may have been closed since it was looked at, and its actions marked before this one was
        // written.
        return marking.settle(written);
    }

    static Stored<StreetAction> fresh(Stored<StreetAction> current, long version) {
        if (current.version() != version) {
            throw new StaleVersionException(current);
        }
        return current;
    }

    private static Stored<StreetAction> own(RegisteredGroup group, Stored<StreetAction> stored) {
        var owner = stored.state().origin().registration();
        if (!owner.equals(group.registration()) || stored.state() instanceof StreetAction.Discarded) {
            throw notFound();
        }
        return stored;
    }

    static ActionId id(Stored<StreetAction> stored) {
        return new ActionId(UUID.fromString(stored.id()));
    }

    static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such action.");
    }

    static ProblemException settled() {
        return new ProblemException(ProblemType.CONFLICT, "The action's state does not allow this.");
    }
}
