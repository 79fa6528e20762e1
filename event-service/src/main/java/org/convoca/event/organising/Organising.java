package org.convoca.event.organising;

import java.time.Clock;
import org.convoca.contracts.action.ActionChanged;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.action.ActionSubmitted;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Content;
import org.convoca.event.action.Facts;
import org.convoca.event.action.Origin;
import org.convoca.event.action.StreetAction;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** What an organiser writes of a group's actions. Each step is one write with its events; a step on a stale version changes nothing. */
@Service
class Organising {

    private static final Logger log = LoggerFactory.getLogger(Organising.class);

    private final OwnActions actions;
    private final Weeks weeks;
    private final Forms forms;
    private final FormPatch patches;
    private final Facts facts;
    private final Clock clock;

    Organising(OwnActions actions, Weeks weeks, Forms forms, FormPatch patches, Facts facts, Clock clock) {
        this.actions = actions;
        this.weeks = weeks;
        this.forms = forms;
        this.patches = patches;
        this.facts = facts;
        this.clock = clock;
    }

    /** A new draft; asking again with the same id answers with what became of the first. */
    Stored<StreetAction> draft(RegisteredGroup group, ActionId id, ActionForm form) {
        weeks.refuseUnlessOpen(group);
        forms.refuseIfWrong(group, form);
        if (actions.isFull(group)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "A registration has at most " + OwnActions.MOST + " actions.");
        }
        return insert(group, id, form);
    }

    /** Stores a draft that was checked; one that has its id already stays as it is. */
    Stored<StreetAction> insert(RegisteredGroup group, ActionId id, ActionForm form) {
        var origin = new Origin(group.registration(), group.call(), group.signature(), group.region());
        try {
            return actions.insert(id, new StreetAction.Draft(origin, form, clock.instant()));
        } catch (DuplicateKeyException _) {
            return actions.get(group, id);
        }
    }

    /** A new draft that says the same but for what {@code patch} changes. */
    Stored<StreetAction> copy(RegisteredGroup group, ActionId of, ActionId to, JsonNode patch) {
        return draft(group, to, patches.apply(Forms.of(actions.get(group, of).state()), patch));
    }

    /**
     * Changes what organisers say of an action.
     *
     * @param afterwards whether what is over may be entered
     */
    Stored<StreetAction> edit(RegisteredGroup group, ActionId id, long version, JsonNode patch, boolean afterwards) {
        weeks.refuseUnlessOpen(group);
        var current = OwnActions.fresh(actions.get(group, id), version);
        var now = clock.instant();
        return switch (current.state()) {
            case StreetAction.Draft draft ->
                actions.write(current, draft.edited(patched(group, draft.form(), patch), now));
            case StreetAction.Rejected rejected -> {
                var form = patched(group, ActionForm.of(rejected.content()), patch);
                yield actions.write(current, rejected.mend(form, now));
            }
            case StreetAction.AwaitingReview waiting -> {
                var next = changed(group, waiting.content(), patch, afterwards);
                yield actions.write(current, waiting.edited(next));
            }
            case StreetAction.Published published -> {
                var next = changed(group, published.content(), patch, afterwards);
                yield next.equals(published.content()) ? current : change(group, current, published, next);
            }
            case StreetAction.Cancelled _, StreetAction.Reported _ -> throw OwnActions.settled();
            case StreetAction.Discarded _ -> throw OwnActions.notFound();
        };
    }

    private ActionForm patched(RegisteredGroup group, ActionForm form, JsonNode patch) {
        var next = patches.apply(form, patch);
        forms.refuseIfWrong(group, next);
        return next;
    }

    private Content changed(RegisteredGroup group, Content before, JsonNode patch, boolean afterwards) {
        return forms.complete(group, patches.apply(ActionForm.of(before), patch), before, afterwards);
    }

    private Stored<StreetAction> change(
            RegisteredGroup group, Stored<StreetAction> current, StreetAction.Published published, Content next) {
        var id = OwnActions.id(current);
        var changed =
                published.change(id, next, clock.instant(), weeks.of(group).week());
        return actions.write(current, changed, facts.of(ActionChanged::new, id, changed, next));
    }

    /** Hands a draft in; the call says whether it is published at once. What was handed in before stays as it is. */
    Stored<StreetAction> submit(RegisteredGroup group, ActionId id, boolean afterwards) {
        var current = actions.get(group, id);
        if (!(current.state() instanceof StreetAction.Draft draft)) {
            return current;
        }
        weeks.refuseUnlessOpen(group);
        var content = forms.complete(group, draft.form(), null, afterwards);
        var now = clock.instant();
        var waiting = draft.submit(content, now);
        var submitted = facts.of(ActionSubmitted::new, id, waiting, content);
        if (weeks.of(group).review() == ReviewPolicy.BEFORE) {
            log.info("action {} submitted", id);
            return actions.write(current, waiting, submitted);
        }
        var published = waiting.publish(
                id, now, content.when().isPast(now), weeks.of(group).week());
        log.info("action {} published", id);
        return actions.write(current, published, submitted, facts.of(ActionPublished::new, id, published, content));
    }
}
