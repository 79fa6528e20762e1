package org.convoca.event.organising;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.StreetAction;
import org.convoca.event.attendance.Attendance;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.FieldError;
import org.springframework.stereotype.Component;

/** Shows actions to their organisers; of drafts also what is still open, and of a single one what it resembles. */
@Component
class OrganiserViews {

    private final Forms forms;
    private final Likeness likeness;
    private final Attendance attendance;

    OrganiserViews(Forms forms, Likeness likeness, Attendance attendance) {
        this.forms = forms;
        this.likeness = likeness;
        this.attendance = attendance;
    }

    /** What a group has, with what is still open in its drafts. */
    List<OrganiserView> all(RegisteredGroup group, List<Stored<StreetAction>> actions) {
        return shown(actions, unsettled(group, actions));
    }

    private Map<ActionId, List<FieldError>> unsettled(RegisteredGroup group, List<Stored<StreetAction>> actions) {
        var drafts = new HashMap<ActionId, ActionForm>();
        for (var stored : actions) {
            if (stored.state() instanceof StreetAction.Draft draft) {
                drafts.put(OwnActions.id(stored), draft.form());
            }
        }
        return drafts.isEmpty() ? Map.of() : forms.open(group, drafts);
    }

    List<OrganiserView> all(List<Stored<StreetAction>> actions) {
        return shown(actions, Map.of());
    }

    private List<OrganiserView> shown(List<Stored<StreetAction>> actions, Map<ActionId, List<FieldError>> unsettled) {
        var coming = attendance.of(actions.stream().map(OwnActions::id).toList());
        return actions.stream()
                .map(stored -> OrganiserView.of(
                        stored,
                        coming.getOrDefault(OwnActions.id(stored), 0L),
                        unsettled.getOrDefault(OwnActions.id(stored), List.of()),
                        List.of()))
                .toList();
    }

    OrganiserView of(RegisteredGroup group, Stored<StreetAction> stored) {
        if (!(stored.state() instanceof StreetAction.Draft draft)) {
            return brief(stored);
        }
        var preview = forms.preview(group, draft.form());
        var similar = likeness.of(OwnActions.id(stored), draft.origin(), preview.content());
        return OrganiserView.of(stored, 0, preview.findings().open(), similar);
    }

    OrganiserView brief(Stored<StreetAction> stored) {
        return all(List.of(stored)).getFirst();
    }
}
