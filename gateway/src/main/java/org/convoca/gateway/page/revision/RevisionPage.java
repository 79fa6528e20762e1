package org.convoca.gateway.page.revision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.FormErrors;
import org.convoca.platform.problem.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what is shown while a text is rewritten. */
@Component
class RevisionPage {

    private static final Map<String, String> GENERAL = Map.of(
            "press-again", "error.form.press-again",
            "same", "error.text.same",
            "stale", "error.text.stale",
            "refused", "error.text.refused",
            "away", "error.form.away");

    private final Desks desks;
    private final FormErrors errors;

    RevisionPage(Desks desks, FormErrors errors) {
        this.desks = desks;
        this.errors = errors;
    }

    String form(Seen seen, RevisionForm form, List<FieldError> wrong, Model model) {
        frame(seen, form, model);
        var said = said(seen.desk(), wrong);
        model.addAttribute("errors", said);
        model.addAttribute(
                "errorOf",
                said.stream().collect(Collectors.toMap(FormError::field, FormError::message, (first, _) -> first)));
        return "revision-form";
    }

    /** What would differ, and what follows from it, before it is done. */
    String sure(Seen seen, RevisionForm form, Model model) {
        frame(seen, form, model);
        model.addAttribute("comparison", seen.comparedWith(form.text()));
        model.addAttribute("weight", form.isFirst() ? "first" : form.weight());
        return "revision-sure";
    }

    private void frame(Seen seen, RevisionForm form, Model model) {
        var language = new Language(seen.language());
        desks.frame(seen.desk(), seen.path(), model);
        model.addAttribute("form", form.fields());
        model.addAttribute("first", form.isFirst());
        model.addAttribute("textLanguage", language);
        model.addAttribute("reachable", seen.reachable());
        model.addAttribute("path", seen.desk().to(seen.path()));
        model.addAttribute("back", seen.desk().to(RevisionController.TEXTS + "/" + seen.call()));
        model.addAttribute("token", desks.token(seen.path()));
        CallTitle.of(seen.texts()).into(model);
    }

    private List<FormError> said(Desk desk, List<FieldError> wrong) {
        if (wrong.isEmpty()) {
            return List.of();
        }
        var general = GENERAL.get(wrong.getFirst().code());
        return general == null
                ? errors.of(RevisionForm.FIELDS, wrong, desk.reader())
                : errors.general(general, desk.reader());
    }
}
