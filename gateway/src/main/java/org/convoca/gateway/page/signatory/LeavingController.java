package org.convoca.gateway.page.signatory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.OwnSignatures;
import org.convoca.gateway.edge.FormTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks once more, and says what it means, before a signature is taken back or its contact deleted. */
@Controller
class LeavingController {

    private static final OwnForms.Kind WITHDRAW =
            new OwnForms.Kind(OwnDesk.WITHDRAW, "signature-sure", "error.signature.refused");
    private static final OwnForms.Kind ERASE =
            new OwnForms.Kind(OwnDesk.ERASE, "signature-sure", "error.signature.refused");

    private final OwnDesks desks;
    private final OwnSignatures signatures;
    private final OwnForms forms;

    LeavingController(OwnDesks desks, OwnSignatures signatures, OwnForms forms) {
        this.desks = desks;
        this.signatures = signatures;
        this.forms = forms;
    }

    @GetMapping(OwnDesk.WITHDRAW)
    String askToWithdraw(Model model, HttpServletRequest request, HttpServletResponse response) {
        return ask(WITHDRAW, model, request, response);
    }

    @GetMapping(OwnDesk.ERASE)
    String askToErase(Model model, HttpServletRequest request, HttpServletResponse response) {
        return ask(ERASE, model, request, response);
    }

    private String ask(OwnForms.Kind kind, Model model, HttpServletRequest request, HttpServletResponse response) {
        return desks.of(request, response)
                .map(desk -> forms.show(sure(desk, kind, model, response)))
                .orElseGet(() -> desks.signedOut(request, response, model));
    }

    @PostMapping(OwnDesk.WITHDRAW)
    ModelAndView withdraw(
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desks.of(request, response)
                .map(desk -> {
                    var sure = sure(desk, WITHDRAW, model, response);
                    return desks.accepts(form, OwnDesk.WITHDRAW)
                            ? forms.answer(
                                    sure,
                                    signatures.withdraw(desk.whom()),
                                    _ -> desk.to(OwnDesk.HOME) + "&done=withdrawn")
                            : forms.pressAgain(sure);
                })
                .orElseGet(() -> new ModelAndView(desks.signedOut(request, response, model)));
    }

    @PostMapping(OwnDesk.ERASE)
    ModelAndView erase(
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return desks.of(request, response)
                .map(desk -> {
                    var sure = sure(desk, ERASE, model, response);
                    return desks.accepts(form, OwnDesk.ERASE) ? erased(sure, request) : forms.pressAgain(sure);
                })
                .orElseGet(() -> new ModelAndView(desks.signedOut(request, response, model)));
    }

    /** There is no page to go to any more: the session went with the contact. */
    private ModelAndView erased(OwnForms.Filled<String> sure, HttpServletRequest request) {
        var attempt = signatures.erase(sure.desk().whom());
        return attempt instanceof Attempt.Done<Boolean>
                ? new ModelAndView(desks.left("erased", request, sure.response(), sure.model()))
                : forms.answer(sure, attempt, _ -> OwnDesk.HOME);
    }

    private static OwnForms.Filled<String> sure(
            OwnDesk desk, OwnForms.Kind kind, Model model, HttpServletResponse response) {
        var step = kind.path().substring(OwnDesk.HOME.length() + 1);
        model.addAttribute("step", step);
        return new OwnForms.Filled<>(desk, kind, step, OwnForms.NOTHING, model, response);
    }
}
