package org.convoca.gateway.page.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.WaitingKind;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One item, and the steps that lead to a decision on it. */
@Controller
class ItemController {

    /** The kind by its name, in the singular as digests write it or in the plural. */
    private static final String ITEM =
            ReviewController.REVIEW + "/{kind:signatures?|claims?|registrations?|actions?}/{id:[0-9a-f-]{36}}";

    private final ItemPage page;
    private final ItemSteps steps;
    private final Desks desks;

    ItemController(ItemPage page, ItemSteps steps, Desks desks) {
        this.page = page;
        this.steps = steps;
        this.desks = desks;
    }

    @GetMapping(ITEM)
    String item(
            Desk desk,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> query,
            Model model) {
        return page.show(desk, pick(kind, id), ItemForm.of("", new Typed(query)), query, model);
    }

    private static Pick pick(String kind, UUID id) {
        return new Pick(
                WaitingKind.find(kind)
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint())),
                id);
    }

    /** What tokens of the item's forms are good for. */
    static String tokenPath(Pick pick) {
        return Words.path(pick.kind(), pick.id()) + "/steps";
    }

    @PostMapping(ITEM + "/{step:evidence|question|voucher|assignee|merge}")
    ModelAndView take(
            Desk desk,
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var asked = new Asked(desk, pick(kind, id), fields);
        var form = ItemForm.of(step, new Typed(fields));
        if (desks.accepted(new Typed(fields).text(FormTokens.FIELD), tokenPath(asked.pick()))
                .isEmpty()) {
            return again(asked, form.refused("error.form.press-again"), HttpStatus.FORBIDDEN, model, response);
        }
        var checked = steps.check(form);
        return checked.errors().isEmpty()
                ? taken(asked, form, model, response)
                : again(asked, checked, HttpStatus.UNPROCESSABLE_CONTENT, model, response);
    }

    private record Asked(Desk desk, Pick pick, MultiValueMap<String, String> fields) {}

    private ModelAndView taken(Asked asked, ItemForm form, Model model, HttpServletResponse response) {
        return switch (steps.take(asked.desk(), asked.pick(), form)) {
            case Attempt.Done<Boolean> _ ->
                Redirects.seeOther(Done.of(form.step())
                        .on(asked.desk()
                                .to(Words.path(asked.pick().kind(), asked.pick().id()))));
            case Attempt.Invalid<Boolean> invalid ->
                again(asked, form.wrong(invalid.errors()), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
            case Attempt.Refused<Boolean> _ ->
                again(asked, form.refused("error.review.refused"), HttpStatus.CONFLICT, model, response);
            case Attempt.Missing<Boolean> _ ->
                throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
            case Attempt.Unavailable<Boolean> _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Reading.LATER.toSeconds()));
                yield again(asked, form.refused("error.form.away"), HttpStatus.SERVICE_UNAVAILABLE, model, response);
            }
        };
    }

    private ModelAndView again(
            Asked asked, ItemForm form, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return new ModelAndView(page.show(asked.desk(), asked.pick(), form, asked.fields(), model));
    }
}
