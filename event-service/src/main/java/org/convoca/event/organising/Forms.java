package org.convoca.event.organising;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Content;
import org.convoca.event.action.StreetAction;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What organisers write, checked against their group and the week that it takes part in. */
@Component
class Forms {

    private final Weeks weeks;
    private final ActionCheck check;

    Forms(Weeks weeks, ActionCheck check) {
        this.weeks = weeks;
        this.check = check;
    }

    /** What still has to be settled before a draft can be submitted. */
    ActionCheck.Result preview(RegisteredGroup group, ActionForm form) {
        return check(group, form, null, false);
    }

    /** @throws org.convoca.platform.problem.ProblemException when it cannot be kept, not even in a draft */
    void refuseIfWrong(RegisteredGroup group, ActionForm form) {
        preview(group, form).findings().refuseIfWrong();
    }

    /**
     * What a complete form says.
     *
     * @param before what it said until now, whose time stays allowed; null for what was never complete
     * @param afterwards whether what is over may be entered
     * @throws org.convoca.platform.problem.ProblemException when anything has to be settled
     */
    Content complete(RegisteredGroup group, ActionForm form, @Nullable Content before, boolean afterwards) {
        var result = check(group, form, before, afterwards);
        result.findings().refuseIfAny();
        return Objects.requireNonNull(result.content());
    }

    /** What is still open in drafts of that group, which have one week. */
    Map<ActionId, List<FieldError>> open(RegisteredGroup group, Map<ActionId, ActionForm> drafts) {
        var setting = setting(group, null, false);
        var open = new HashMap<ActionId, List<FieldError>>();
        drafts.forEach(
                (id, form) -> open.put(id, check.check(form, setting).findings().open()));
        return open;
    }

    private ActionCheck.Result check(
            RegisteredGroup group, ActionForm form, @Nullable Content before, boolean afterwards) {
        return check.check(form, setting(group, before, afterwards));
    }

    private ActionCheck.Setting setting(RegisteredGroup group, @Nullable Content before, boolean afterwards) {
        return new ActionCheck.Setting(weeks.of(group).week(), group.region(), before, afterwards);
    }

    /** The form of an action, whatever its state; nothing is left of one that was given up. */
    static ActionForm of(StreetAction action) {
        if (action instanceof StreetAction.Draft draft) {
            return draft.form();
        }
        var content = action.complete();
        if (content == null) {
            throw OwnActions.notFound();
        }
        return ActionForm.of(content);
    }
}
