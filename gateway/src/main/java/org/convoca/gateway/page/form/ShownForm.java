package org.convoca.gateway.page.form;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.ui.Model;

/**
 * A form as a page shows it.
 *
 * @param path that it posts to
 * @param values what was typed
 * @param token in its hidden field
 * @param errors what is wrong with it; empty for a new form
 */
public record ShownForm<V>(String path, V values, String token, List<FormError> errors) {

    public ShownForm {
        errors = List.copyOf(errors);
    }

    /** Puts it where templates find it. */
    public void into(Model model) {
        model.addAttribute("path", path);
        model.addAttribute("form", values);
        model.addAttribute("token", token);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "errorOf",
                errors.stream().collect(Collectors.toMap(FormError::field, FormError::message, (first, _) -> first)));
    }
}
