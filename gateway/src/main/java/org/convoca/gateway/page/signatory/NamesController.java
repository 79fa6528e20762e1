package org.convoca.gateway.page.signatory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.OwnSignature;
import org.convoca.gateway.client.OwnSignatures;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.form.Typed;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an organisation corrects what the roll says of it. */
@Controller
class NamesController {

    private static final OwnForms.Kind KIND =
            new OwnForms.Kind(OwnDesk.NAMES, "signature-names", "error.signature.names-refused");

    private final OwnDesks desks;
    private final OwnSignatures signatures;
    private final OwnForms forms;

    NamesController(OwnDesks desks, OwnSignatures signatures, OwnForms forms) {
        this.desks = desks;
        this.signatures = signatures;
        this.forms = forms;
    }

    @GetMapping(OwnDesk.NAMES)
    String form(Model model, HttpServletRequest request, HttpServletResponse response) {
        return desks.of(request, response)
                .map(desk -> forms.show(filled(desk, NamesForm.of(desk.signature()), model, response)))
                .orElseGet(() -> desks.signedOut(request, response, model));
    }

    @PostMapping(path = OwnDesk.NAMES, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView correct(
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = new Typed(fields);
        return desks.of(request, response)
                .map(desk -> corrected(desk, typed, model, response))
                .orElseGet(() -> new ModelAndView(desks.signedOut(request, response, model)));
    }

    private ModelAndView corrected(OwnDesk desk, Typed typed, Model model, HttpServletResponse response) {
        var form = NamesForm.of(typed, desk.signature());
        // Should it be shown again, it is about what stands now.
        var again = filled(desk, form.over(desk.signature().version()), model, response);
        return desks.accepts(typed.text(FormTokens.FIELD), OwnDesk.NAMES)
                ? forms.answer(
                        again,
                        attempt(desk, form),
                        now -> desk.to(OwnDesk.HOME) + "&done=" + (now.asked() == null ? "amended" : "asked"))
                : forms.pressAgain(again);
    }

    private Attempt<OwnSignature> attempt(OwnDesk desk, NamesForm form) {
        var missing = form.missing();
        return missing.isEmpty()
                ? signatures.amend(desk.whom(), form.version(), form.patch())
                : new Attempt.Invalid<>(missing);
    }

    private static OwnForms.Filled<NamesForm> filled(
            OwnDesk desk, NamesForm form, Model model, HttpServletResponse response) {
        model.addAttribute(
                "known",
                form.languages().stream()
                        .map(tag -> new Tongues.Tongue(tag, Language.spoken(tag, desk.reader())))
                        .toList());
        model.addAttribute("tongues", Tongues.all(desk.reader()));
        model.addAttribute("room", NamesForm.ROOM);
        return new OwnForms.Filled<>(desk, KIND, form, form.fields(), model, response);
    }
}
