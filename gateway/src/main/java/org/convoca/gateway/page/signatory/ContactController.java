package org.convoca.gateway.page.signatory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.convoca.gateway.client.OwnSignatures;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Languages;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.Typed;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the contact names who is to be the contact instead. */
@Controller
class ContactController {

    private static final OwnForms.Kind KIND =
            new OwnForms.Kind(OwnDesk.CONTACT, "signature-contact", "error.signature.refused");
    private static final FormFields FIELDS = new FormFields(List.of(
            Map.entry("/contact/name", "contact"),
            Map.entry("/contact/email", "email"),
            Map.entry("/locale", "locale")));

    private final OwnDesks desks;
    private final OwnSignatures signatures;
    private final OwnForms forms;
    private final Languages languages;

    ContactController(OwnDesks desks, OwnSignatures signatures, OwnForms forms, Languages languages) {
        this.desks = desks;
        this.signatures = signatures;
        this.forms = forms;
        this.languages = languages;
    }

    @GetMapping(OwnDesk.CONTACT)
    String form(Model model, HttpServletRequest request, HttpServletResponse response) {
        return desks.of(request, response)
                .map(desk ->
                        forms.show(filled(desk, Map.of("locale", desk.language().code()), model, response)))
                .orElseGet(() -> desks.signedOut(request, response, model));
    }

    @PostMapping(path = OwnDesk.CONTACT, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView handOver(
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = new Typed(fields);
        return desks.of(request, response)
                .map(desk -> handedOver(desk, typed, model, response))
                .orElseGet(() -> new ModelAndView(desks.signedOut(request, response, model)));
    }

    private ModelAndView handedOver(OwnDesk desk, Typed typed, Model model, HttpServletResponse response) {
        var name = typed.text("contact");
        var email = typed.text("email");
        var locale = typed.text("locale");
        var filled = filled(desk, Map.of("contact", name, "email", email, "locale", locale), model, response);
        return desks.accepts(typed.text(FormTokens.FIELD), OwnDesk.CONTACT)
                ? forms.answer(
                        filled,
                        signatures.handOver(desk.whom(), name, email, locale),
                        _ -> desk.to(OwnDesk.HOME) + "&done=handing-over")
                : forms.pressAgain(filled);
    }

    private OwnForms.Filled<Map<String, String>> filled(
            OwnDesk desk, Map<String, String> values, Model model, HttpServletResponse response) {
        model.addAttribute("languages", languages.all());
        return new OwnForms.Filled<>(desk, KIND, values, FIELDS, model, response);
    }
}
