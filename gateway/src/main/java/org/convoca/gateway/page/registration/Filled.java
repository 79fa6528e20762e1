package org.convoca.gateway.page.registration;

import java.util.List;
import org.convoca.gateway.client.Gazetteer.Settlement;
import org.convoca.gateway.client.OwnAction;
import org.convoca.platform.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * The form of an action at a moment.
 *
 * @param sheet what of it is on the page
 * @param token as it came back, so that pressing the button twice acts once; null for a new one
 * @param settlements of which one may be meant
 * @param general key of what is wrong with the whole form, or null
 * @param current what somebody else made of the action in the meantime, or null
 */
record Filled(
        Workspace workspace,
        Sheet sheet,
        ActionForm form,
        @Nullable String token,
        List<FieldError> errors,
        List<Settlement> settlements,
        @Nullable String general,
        @Nullable OwnAction current) {

    static Filled untouched(Workspace workspace, Sheet sheet, ActionForm form, List<FieldError> errors) {
        return new Filled(workspace, sheet, form, null, errors, List.of(), null, null);
    }

    /** That it posts to. */
    String path() {
        return sheet.path();
    }

    Filled wrong(List<FieldError> found) {
        return new Filled(workspace, sheet, form, token, found, List.of(), null, null);
    }

    Filled wrong(String key) {
        return new Filled(workspace, sheet, form, token, List.of(), List.of(), key, null);
    }

    Filled asking(List<Settlement> found) {
        return new Filled(workspace, sheet, form, token, List.of(), found, null, null);
    }

    Filled stale(OwnAction other) {
        var again = form.with("version", String.valueOf(other.version()));
        return new Filled(workspace, sheet, again, token, List.of(), List.of(), "error.form.stale", other);
    }

    /** With what a button of the form did that saves nothing. */
    Filled turned(ActionForm changed) {
        return new Filled(workspace, sheet, changed, token, List.of(), List.of(), null, null);
    }

    Filled as(ActionForm changed) {
        return new Filled(workspace, sheet, changed, token, errors, settlements, general, current);
    }

    Filled renewed() {
        return new Filled(workspace, sheet, form, null, errors, settlements, general, current);
    }
}
