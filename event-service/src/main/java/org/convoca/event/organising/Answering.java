package org.convoca.event.organising;

import java.time.Clock;
import java.util.Set;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.StreetAction;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.outbox.Stored;
import org.springframework.stereotype.Service;

/** Answers that organisers give from a mail, under the rules that hold for what they write when they are signed in. Thread-safe. */
@Service
public class Answering {

    private static final Set<String> TIME = Set.of("/day", "/start", "/startOffset", "/end", "/endOffset", "/zone");

    private final OwnActions actions;
    private final Organising organising;
    private final Ending ending;
    private final Forms forms;
    private final FormPatch patches;
    private final Weeks weeks;
    private final OrganiserViews views;
    private final Clock clock;

    Answering(
            OwnActions actions,
            Organising organising,
            Ending ending,
            Forms forms,
            FormPatch patches,
            Weeks weeks,
            OrganiserViews views,
            Clock clock) {
        this.actions = actions;
        this.organising = organising;
        this.ending = ending;
        this.forms = forms;
        this.patches = patches;
        this.weeks = weeks;
        this.views = views;
        this.clock = clock;
    }

    /** How organisers see an action of their group. */
    public OrganiserView show(RegisteredGroup group, Stored<StreetAction> action) {
        return views.of(group, action);
    }

    /** @throws org.convoca.platform.problem.ProblemException naming what of the answer cannot be; then nothing was changed */
    public OrganiserView date(RegisteredGroup group, ActionId id, DayAnswer answer) {
        var patch = answer.patch(weeks.of(group).week());
        var current = actions.get(group, id);
        if (current.state() instanceof StreetAction.Draft draft) {
            // What else a draft lacks can wait; the answer cannot.
            forms.preview(group, patches.apply(draft.form(), patch)).findings().refuseIfOpen(TIME);
        }
        return views.of(group, organising.edit(group, id, current.version(), patch, false));
    }

    /** Its day, or that it has none, is meant to stay as it is. */
    public OrganiserView stays(RegisteredGroup group, ActionId id) {
        var current = actions.get(group, id);
        return current.state() instanceof StreetAction.Askable askable
                ? views.of(group, actions.write(current, askable.stays()))
                : views.of(group, current);
    }

    /** @throws org.convoca.platform.problem.ProblemException naming what of the report cannot be; then nothing was changed */
    public OrganiserView report(RegisteredGroup group, ActionId id, ReportForm form) {
        return views.of(group, ending.report(group, id, form.checked(clock.instant())));
    }
}
