package org.convoca.event.organising;

import java.util.List;
import org.convoca.event.action.StreetAction;
import org.convoca.event.attendance.Attendance;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.outbox.Stored;
import org.springframework.stereotype.Component;

/** Shows actions to their organisers; of a single draft also what is still open, and what it resembles. */
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

    List<OrganiserView> all(List<Stored<StreetAction>> actions) {
        var coming = attendance.of(actions.stream().map(OwnActions::id).toList());
        return actions.stream()
                .map(stored ->
                        OrganiserView.of(stored, coming.getOrDefault(OwnActions.id(stored), 0L), List.of(), List.of()))
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
