package org.convoca.event.organising;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convoca.contracts.action.ActionCancelled;
import org.convoca.contracts.action.ActionChanged;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.action.ActionReported;
import org.convoca.contracts.action.ActionSubmitted;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Content;
import org.convoca.event.action.Facts;
import org.convoca.event.action.Origin;
import org.convoca.event.action.Report;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.StreetActions;
import org.convoca.event.action.When;
import org.convoca.event.call.KnownCall;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.outbox.Sequenced;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** What an organiser does with a group's actions. Each step is one write with its events; a step on a stale version changes nothing. */
@Service
class Organising {

    static final int MOST_ACTIONS = 200;

    private static final Logger log = LoggerFactory.getLogger(Organising.class);

    private final StreetActions actions;
    private final Weeks weeks;
    private final ActionCheck check;
    private final FormPatch patches;
    private final Marking marking;
    private final Clock clock;

    Organising(StreetActions actions, Weeks weeks, ActionCheck check, FormPatch patches, Marking marking, Clock clock) {
        this.actions = actions;
        this.weeks = weeks;
        this.check = check;
        this.patches = patches;
        this.marking = marking;
        this.clock = clock;
    }

    /** A new draft; asking again with the same id answers with what became of the first. */
    Stored<StreetAction> draft(RegisteredGroup group, ActionId id, ActionForm form) {
        weeks.refuseUnlessOpen(group);
        check.check(form, setting(group, null, false)).findings().refuseIfWrong();
        if (actions.of(group.registration(), MOST_ACTIONS).size() >= MOST_ACTIONS) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "A registration has at most " + MOST_ACTIONS + " actions.");
        }
        return insert(group, id, form);
    }

    /** Stores a draft that was checked; one that has its id already stays as it is. */
    Stored<StreetAction> insert(RegisteredGroup group, ActionId id, ActionForm form) {
        var origin = new Origin(group.registration(), group.call(), group.signature(), group.region());
        try {
            return actions.insert(id, new StreetAction.Draft(origin, form, clock.instant()));
        } catch (DuplicateKeyException _) {
            return own(group, actions.find(id).orElseThrow());
        }
    }

    /** The action of that id, if it is this registration's. */
    Stored<StreetAction> get(RegisteredGroup group, ActionId id) {
        return own(group, actions.find(id).orElseThrow(Organising::notFound));
    }

    List<Stored<StreetAction>> all(RegisteredGroup group) {
        return actions.of(group.registration(), MOST_ACTIONS).stream()
                .filter(stored -> !(stored.state() instanceof StreetAction.Discarded))
                .toList();
    }

    /** Changes what organisers say of an action. */
    Stored<StreetAction> edit(RegisteredGroup group, ActionId id, long version, JsonNode patch, boolean afterwards) {
        weeks.refuseUnlessOpen(group);
        var current = fresh(get(group, id), version);
        return switch (current.state()) {
            case StreetAction.Draft draft -> {
                var form = patched(group, draft.form(), patch, afterwards);
                yield write(current, draft.edited(form, clock.instant()));
            }
            case StreetAction.Rejected rejected -> {
                var form = patched(group, ActionForm.of(rejected.content()), patch, afterwards);
                yield write(current, rejected.mend(form, clock.instant()));
            }
            case StreetAction.AwaitingReview waiting ->
                write(current, waiting.edited(changed(group, waiting.content(), patch, afterwards)));
            case StreetAction.Published published -> change(group, current, published, patch, afterwards);
            case StreetAction.Cancelled _, StreetAction.Reported _ -> throw settled();
            case StreetAction.Discarded _ -> throw notFound();
        };
    }

    private ActionForm patched(RegisteredGroup group, ActionForm form, JsonNode patch, boolean afterwards) {
        var next = patches.apply(form, patch);
        check.check(next, setting(group, null, afterwards)).findings().refuseIfWrong();
        return next;
    }

    private Content changed(RegisteredGroup group, Content before, JsonNode patch, boolean afterwards) {
        var form = patches.apply(ActionForm.of(before), patch);
        return complete(form, setting(group, before, afterwards));
    }

    private Content complete(ActionForm form, ActionCheck.Setting setting) {
        var result = check.check(form, setting);
        result.findings().refuseIfAny();
        return Objects.requireNonNull(result.content());
    }

    private Stored<StreetAction> change(
            RegisteredGroup group,
            Stored<StreetAction> current,
            StreetAction.Published published,
            JsonNode patch,
            boolean afterwards) {
        var next = changed(group, published.content(), patch, afterwards);
        if (next.equals(published.content())) {
            return current;
        }
        var id = id(current);
        var changed = published.change(id, next, clock.instant());
        return write(current, changed, Facts.of(ActionChanged::new, id, changed, next));
    }

    /** Hands a draft in; the call says whether it is published at once. What was handed in before stays as it is. */
    Stored<StreetAction> submit(RegisteredGroup group, ActionId id, boolean afterwards) {
        var current = get(group, id);
        if (!(current.state() instanceof StreetAction.Draft draft)) {
            return current;
        }
        weeks.refuseUnlessOpen(group);
        var content = complete(draft.form(), setting(group, null, afterwards));
        var now = clock.instant();
        var waiting = draft.submit(content, now);
        var submitted = Facts.of(ActionSubmitted::new, id, waiting, content);
        if (weeks.of(group).review() == ReviewPolicy.BEFORE) {
            log.info("action {} submitted", id);
            return write(current, waiting, submitted);
        }
        var published = waiting.publish(id, now, content.when().isPast(now));
        log.info("action {} published", id);
        return write(current, published, submitted, Facts.of(ActionPublished::new, id, published, content));
    }

    /** Tells the public that a published action will not take place; again is harmless. */
    Stored<StreetAction> cancel(RegisteredGroup group, ActionId id, String reason) {
        var current = get(group, id);
        return switch (current.state()) {
            case StreetAction.Cancelled _ -> current;
            case StreetAction.Published published -> {
                var cancelled = published.cancel(reason, clock.instant());
                yield write(current, cancelled, Facts.of(ActionCancelled::new, id, cancelled, cancelled.content()));
            }
            case StreetAction.Draft _,
                    StreetAction.AwaitingReview _,
                    StreetAction.Rejected _,
                    StreetAction.Reported _ -> throw settled();
            case StreetAction.Discarded _ -> throw notFound();
        };
    }

    /** Gives up what was never published; nothing of what organisers wrote is kept. */
    void discard(RegisteredGroup group, ActionId id) {
        var current = get(group, id);
        var now = clock.instant();
        switch (current.state()) {
            case StreetAction.Draft draft -> write(current, draft.discard(now));
            case StreetAction.Rejected rejected -> write(current, rejected.discard(now));
            case StreetAction.AwaitingReview waiting -> {
                var gone = waiting.discard(now);
                write(current, gone, Facts.of(ActionCancelled::new, id, gone, waiting.content()));
            }
            case StreetAction.Public _ -> throw settled();
            case StreetAction.Discarded _ -> throw notFound();
        }
    }

    /** Says afterwards how it went; a later report takes the place of the first. */
    Stored<StreetAction> report(RegisteredGroup group, ActionId id, Report report) {
        var current = get(group, id);
        var reported = switch (current.state()) {
            case StreetAction.Published published
            when hasBegun(published.content().when()) -> published.report(report);
            case StreetAction.Reported again -> again.report(report);
            case StreetAction.Discarded _ -> throw notFound();
            case StreetAction.Draft _, StreetAction.AwaitingReview _, StreetAction.Rejected _, StreetAction.Public _ ->
                throw settled();
        };
        return write(current, reported, Facts.of(ActionReported::new, id, reported, reported.content()));
    }

    private boolean hasBegun(When when) {
        return when instanceof When.DuringTheWeek || when.isPast(clock.instant());
    }

    /** A new draft that says the same but for what {@code patch} changes. */
    Stored<StreetAction> copy(RegisteredGroup group, ActionId of, ActionId to, JsonNode patch) {
        return draft(group, to, patches.apply(form(get(group, of).state()), patch));
    }

    static ActionForm form(StreetAction action) {
        if (action instanceof StreetAction.Draft draft) {
            return draft.form();
        }
        var content = action.complete();
        if (content == null) {
            throw notFound();
        }
        return ActionForm.of(content);
    }

    /** What still has to be settled before a draft can be submitted. */
    ActionCheck.Result preview(RegisteredGroup group, ActionForm form) {
        return check.check(form, setting(group, null, false));
    }

    private ActionCheck.Setting setting(RegisteredGroup group, @Nullable Content before, boolean afterwards) {
        return new ActionCheck.Setting(weeks.of(group).week(), group.region(), before, afterwards);
    }

    KnownCall call(RegisteredGroup group) {
        return weeks.of(group);
    }

    private Stored<StreetAction> write(Stored<StreetAction> current, StreetAction next, Sequenced... events) {
        var written = actions.replace(current, next, events)
                .orElseThrow(() ->
                        new StaleVersionException(actions.find(id(current)).orElseThrow()));
        // The registration may have been closed since it was looked at, and its actions marked before this one was
        // written.
        return marking.settle(written);
    }

    private static Stored<StreetAction> fresh(Stored<StreetAction> current, long version) {
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

    private static ProblemException settled() {
        return new ProblemException(ProblemType.CONFLICT, "The action's state does not allow this.");
    }
}
