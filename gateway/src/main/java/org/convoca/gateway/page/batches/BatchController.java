package org.convoca.gateway.page.batches;

import java.util.List;
import java.util.UUID;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Removals;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.coordination.ConvenedCalls;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Selects, shows what would be taken off the roll, asks why, does it, and takes it back. Looking changes nothing. */
@Controller
class BatchController {

    private static final String BATCHES = Desk.HOME + "/batches";
    private static final String OF_A_CALL = BATCHES + "/{call:[a-z0-9-]{1,64}}";
    private static final List<String> DONE = List.of("removed", "restored", "changed", "why", "press-again");

    private final Removals removals;
    private final ConvenedCalls calls;
    private final Desks desks;

    BatchController(Removals removals, ConvenedCalls calls, Desks desks) {
        this.removals = removals;
        this.calls = calls;
        this.desks = desks;
    }

    /** @param at a moment in words */
    record Past(Removals.Removal removal, String at, String undoPath) {}

    @GetMapping(BATCHES)
    String which(Desk desk, Model model) {
        desk.needs(desk.isConvener());
        desks.frame(desk, BATCHES, model);
        model.addAttribute("lines", calls.of(desk, BATCHES));
        return "batches-calls";
    }

    @GetMapping(OF_A_CALL)
    String look(
            Desk desk,
            @PathVariable String call,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        desk.needs(desk.isConvener());
        var form = BatchForm.of(new Typed(fields));
        var path = BATCHES + "/" + call;
        desks.frame(desk, path, model);
        model.addAttribute("form", form);
        model.addAttribute("preview", form.isEmpty() ? null : preview(desk, call, form));
        model.addAttribute("past", past(desk, call));
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("path", path);
        model.addAttribute("action", desk.to(path));
        model.addAttribute("token", desks.token(path));
        return "batches";
    }

    private Removals.@Nullable Preview preview(Desk desk, String call, BatchForm form) {
        return switch (removals.preview(desk.coordination(), call, form.selection(desk.zone()))) {
            case Attempt.Done<Removals.Preview> found -> found.value();
            case Attempt.Invalid<Removals.Preview> _, Attempt.Refused<Removals.Preview> _ -> null;
            case Attempt.Missing<Removals.Preview> _ ->
                throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
            case Attempt.Unavailable<Removals.Preview> _ -> throw Readings.unavailable();
        };
    }

    private List<Past> past(Desk desk, String call) {
        return Readings.required(removals.all(desk.coordination(), call), ProblemType.NOT_FOUND).value().stream()
                .map(one ->
                        new Past(one, desk.moment(one.at()), desk.to(BATCHES + "/" + call + "/" + one.id() + "/undo")))
                .toList();
    }

    @PostMapping(path = OF_A_CALL, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView remove(Desk desk, @PathVariable String call, @RequestParam MultiValueMap<String, String> fields) {
        desk.needs(desk.isConvener());
        var typed = new Typed(fields);
        if (desks.accepted(typed.text(FormTokens.FIELD), BATCHES + "/" + call).isEmpty()) {
            return back(desk, call, "press-again");
        }
        var count = typed.text("count").matches("[0-9]{1,6}") ? Integer.parseInt(typed.text("count")) : 0;
        var selection = BatchForm.of(typed).selection(desk.zone());
        return answered(
                desk, call, removals.remove(desk.coordination(), call, selection, typed.text("why"), count), "removed");
    }

    @PostMapping(path = OF_A_CALL + "/{id}/undo", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView undo(
            Desk desk,
            @PathVariable String call,
            @PathVariable UUID id,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form) {
        desk.needs(desk.isConvener());
        return desks.accepted(form, BATCHES + "/" + call).isEmpty()
                ? back(desk, call, "press-again")
                : answered(desk, call, removals.undo(desk.coordination(), call, id), "restored");
    }

    private static ModelAndView answered(Desk desk, String call, Attempt<Boolean> attempt, String done) {
        return switch (attempt) {
            case Attempt.Done<Boolean> _ -> back(desk, call, done);
            case Attempt.Invalid<Boolean> _ -> back(desk, call, "why");
            case Attempt.Refused<Boolean> _, Attempt.Missing<Boolean> _ -> back(desk, call, "changed");
            case Attempt.Unavailable<Boolean> _ -> throw Readings.unavailable();
        };
    }

    private static ModelAndView back(Desk desk, String call, String done) {
        return Redirects.seeOther(desk.to(BATCHES + "/" + call + "?done=" + done));
    }
}
