package org.convoca.gateway.page.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes verdicts, on one item or on several, and takes them back. */
@Controller
class DecisionController {

    static final String DECISIONS = ReviewController.REVIEW + "/decisions";
    static final String UNDO = ReviewController.REVIEW + "/undo";

    private final Settling settling;
    private final ChosenPage chosen;
    private final Desks desks;

    DecisionController(Settling settling, ChosenPage chosen, Desks desks) {
        this.settling = settling;
        this.chosen = chosen;
        this.desks = desks;
    }

    @PostMapping(DECISIONS)
    ModelAndView decide(
            Desk desk, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        var typed = new Typed(fields);
        var picks = Pick.read(fields.getOrDefault("item", List.of()));
        var verdict = Verdict.find(typed.text("verdict")).orElse(null);
        if (verdict == null || picks.isEmpty()) {
            return Redirects.seeOther(desk.to(ReviewController.REVIEW));
        }
        var asked = new Asked(desk, new Chosen(picks, verdict, Grounds.of(typed), Filter.of(typed)));
        if (desks.accepted(typed.text(FormTokens.FIELD), DECISIONS).isEmpty()) {
            return again(asked, List.of(new FieldError("", "press-again", "")), HttpStatus.FORBIDDEN, model, response);
        }
        if (verdict == Verdict.REFUSE && asked.chosen().grounds().isMissing()) {
            var missing = new FieldError("/reason", "required", "");
            return again(asked, List.of(missing), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        var reason = verdict == Verdict.REFUSE ? asked.chosen().grounds().reason() : Grounds.NONE.reason();
        var settled = settling.settle(desk, picks, verdict, reason);
        return settled.errors().isEmpty()
                ? Redirects.seeOther(settled.done().on(whereTo(asked, settled.done())))
                : again(asked, settled.errors(), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
    }

    private record Asked(Desk desk, Chosen chosen) {}

    /** On to what else waits; back to a single item that is not settled. */
    private static String whereTo(Asked asked, Done done) {
        var only = asked.chosen().picks().size() == 1 ? asked.chosen().picks().getFirst() : null;
        return asked.desk()
                .to(
                        only == null || done.has(asked.chosen().verdict().code())
                                ? ReviewController.REVIEW
                                : Words.path(only.kind(), only.id()));
    }

    private ModelAndView again(
            Asked asked, List<FieldError> errors, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return new ModelAndView(chosen.show(asked.desk(), asked.chosen(), errors, model));
    }

    @PostMapping(UNDO)
    ModelAndView undo(Desk desk, @RequestParam MultiValueMap<String, String> fields) {
        var picks = Pick.read(fields.getOrDefault("item", List.of()));
        var done =
                desks.accepted(new Typed(fields).text(FormTokens.FIELD), UNDO).isEmpty()
                        ? Done.of("refused")
                        : settling.undo(desk, picks);
        return Redirects.seeOther(done.on(desk.to(ReviewController.REVIEW)));
    }
}
