package org.convoca.event.importing;

import java.util.List;
import org.convoca.event.action.ActionForm;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file, or one event of a calendar, as far as it was understood.
 *
 * @param line on which it begins, counted from 1
 * @param key by which the file names it, or null: then it is what it says
 * @param assumed sentences, each behind a stable code and a colon
 * @param errors for which it cannot be taken
 */
record Entry(int line, @Nullable String key, ActionForm form, List<String> assumed, List<FieldError> errors) {

    static Entry of(int line, @Nullable String key, FormBuilder form, Notes notes) {
        return new Entry(line, key, form.build(), notes.assumed(), notes.errors());
    }
}
