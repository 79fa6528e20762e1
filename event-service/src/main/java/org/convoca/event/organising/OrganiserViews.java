package org.convoca.event.organising;

import java.util.List;
import org.convoca.event.action.StreetAction;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.outbox.Stored;
import org.springframework.stereotype.Component;

/** Shows an action to its organisers; of a draft also what is still open, and what it resembles. */
@Component
class OrganiserViews {

    private final Organising organising;
    private final Likeness likeness;

    OrganiserViews(Organising organising, Likeness likeness) {
        this.organising = organising;
        this.likeness = likeness;
    }

    OrganiserView of(RegisteredGroup group, Stored<StreetAction> stored) {
        if (!(stored.state() instanceof StreetAction.Draft draft)) {
            return OrganiserView.of(stored, List.of(), List.of());
        }
        var preview = organising.preview(group, draft.form());
        var similar = likeness.of(Organising.id(stored), draft.origin(), preview.content());
        return OrganiserView.of(stored, preview.findings().open(), similar);
    }
}
