package org.convoca.event.organising;

import java.util.List;
import java.util.Optional;
import org.convoca.event.action.ActionForm;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Content;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.StreetActions;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts that another feature makes for a group, under the rules that hold for those that its organisers write. Thread-safe. */
@Component
public class Drafts {

    /** How many actions a registration has at most. */
    public static final int MOST = OwnActions.MOST;

    private static final int MOST_ATTEMPTS = 50;

    private final Organising organising;
    private final Forms forms;
    private final Weeks weeks;
    private final StreetActions actions;

    Drafts(Organising organising, Forms forms, Weeks weeks, StreetActions actions) {
        this.organising = organising;
        this.forms = forms;
        this.weeks = weeks;
        this.actions = actions;
    }

    /**
     * What a form comes to.
     *
     * @param wrong what cannot be kept, not even in a draft
     * @param open what has to be settled before it can be submitted
     * @param content null while there is either
     */
    public record Checked(
            List<FieldError> wrong,
            List<FieldError> open,
            @Nullable Content content) {}

    /**
     * Where a draft of some key belongs.
     *
     * @param standing what was made of that key before, or null
     */
    public record Place(ActionId id, @Nullable StreetAction standing) {}

    /** @throws org.convoca.platform.problem.ProblemException when the group can add nothing now */
    public void refuseUnlessOpen(RegisteredGroup group) {
        weeks.refuseUnlessOpen(group);
    }

    /** How many actions the group has, given up ones too. */
    public int number(RegisteredGroup group) {
        return actions.of(group.registration(), MOST).size();
    }

    /** The language in which the group's call was written. */
    public String language(RegisteredGroup group) {
        return weeks.of(group).language();
    }

    public Checked check(RegisteredGroup group, ActionForm form) {
        var result = forms.preview(group, form);
        return new Checked(result.findings().wrong(), result.findings().open(), result.content());
    }

    /** The id that follows from a key; what was given up does not stand in the way of another try. */
    public Place place(RegisteredGroup group, String key) {
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var id = DerivedId.ofImport(group.registration(), key, attempt);
            var standing = actions.find(id);
            if (standing.isEmpty()) {
                return new Place(id, null);
            }
            if (!(standing.get().state() instanceof StreetAction.Discarded)) {
                return new Place(id, standing.get().state());
            }
        }
        throw new IllegalStateException("given up too often");
    }

    /** Stores a draft that was checked before. Where one has that id already, it stays as it is. */
    public void make(RegisteredGroup group, ActionId id, ActionForm form) {
        organising.insert(group, id, form);
    }

    /** What its organisers say of an action, whatever its state; empty when it was given up. */
    public static Optional<ActionForm> form(StreetAction action) {
        return action instanceof StreetAction.Discarded ? Optional.empty() : Optional.of(Forms.of(action));
    }
}
