package org.convoca.gateway.page.registration;

import java.util.List;
import java.util.UUID;
import org.convoca.gateway.client.Organised;
import org.convoca.gateway.client.Organising;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.page.Language;

/** Saves one step, and goes on to the next; or stays where something is to be put right, or goes home when it is enough for today. */
sealed interface SavingStep extends Taking.Saving {

    Part part();

    Mistakes mistakes();

    @Override
    default ActionPatch patch(ActionForm form, List<Language> languages) {
        return new ActionPatch(form, languages, part());
    }

    @Override
    default String after(Filled filled, OwnAction saved) {
        var workspace = filled.workspace();
        if (filled.form().is("step", "later")) {
            return workspace.to(Workspace.HOME);
        }
        var next = part().next();
        if (mistakes().in(part(), saved.open(), workspace.reader()).stream()
                .anyMatch(error -> !WizardController.isMissing(error))) {
            return workspace.to(Sheet.Step.of(saved.id(), part())) + "&say=open";
        }
        return workspace.to(next == null ? Workspace.action(saved.id()) : Sheet.Step.of(saved.id(), next));
    }

    /** Of a new action. Going back and on again changes the draft that there is by then. */
    record First(Organising organising, Mistakes mistakes) implements SavingStep {

        @Override
        public Part part() {
            return Part.WHAT;
        }

        @Override
        public Organised save(Filled filled, ActionPatch patch, String key) {
            var organiser = filled.workspace().organiser();
            var made = organising.draft(organiser, key, patch.filled());
            return made instanceof Organised.Done(var action)
                            && !part().mark(action).equals(part().mark(filled.form()))
                    ? organising.edit(organiser, action.id(), action.version(), patch.changes())
                    : made;
        }
    }

    /** Of a draft. What somebody else changed in another step is nobody's concern here. */
    record Later(Part part, UUID action, Organising organising, Mistakes mistakes) implements SavingStep {

        @Override
        public Organised save(Filled filled, ActionPatch patch, String key) {
            var organiser = filled.workspace().organiser();
            var saved = organising.edit(organiser, action, filled.form().version(), patch.changes());
            return saved instanceof Organised.Stale(var current)
                            && filled.form().is("mark", part.mark(current))
                    ? organising.edit(organiser, action, current.version(), patch.changes())
                    : saved;
        }
    }
}
