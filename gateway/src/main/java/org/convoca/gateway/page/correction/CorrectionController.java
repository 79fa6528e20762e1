package org.convoca.gateway.page.correction;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.convoca.gateway.client.Amendments;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Corrections;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.Reviews.Reason;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.form.Typed;
import org.convoca.gateway.page.review.Grounds;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
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

/** A signatory of the roll, and what can be put right there. */
@Controller
class CorrectionController {

    static final String ROLL = Desk.HOME + "/roll";

    private static final String ONE = ROLL + "/{id:[0-9a-f-]{36}}";
    private static final List<String> DONE = List.of("correct", "merge", "unpublish", "accept", "decline");

    private final Corrections corrections;
    private final Amendments amendments;
    private final CorrectionPage page;
    private final Desks desks;

    CorrectionController(Corrections corrections, Amendments amendments, CorrectionPage page, Desks desks) {
        this.corrections = corrections;
        this.amendments = amendments;
        this.page = page;
        this.desks = desks;
    }

    static String path(UUID id) {
        return ROLL + "/" + id;
    }

    /** What tokens of the page's forms are good for. */
    static String tokenPath(UUID id) {
        return path(id) + "/steps";
    }

    @GetMapping(ONE)
    String signatory(
            Desk desk,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam MultiValueMap<String, String> query,
            Model model) {
        desk.needs(desk.isCoordinator());
        return page.show(desk, id, CorrectionForm.of("", new Typed(query)), DONE.contains(done) ? done : "", model);
    }

    @PostMapping(ONE + "/{step:correct|merge|unpublish|accept|decline}")
    ModelAndView take(
            Desk desk,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        desk.needs(desk.isCoordinator());
        var typed = new Typed(fields);
        var form = CorrectionForm.of(step, typed);
        var asked = new Asked(desk, id);
        if (desks.accepted(typed.text(FormTokens.FIELD), tokenPath(id)).isEmpty()) {
            return again(asked, form.refused("error.form.press-again"), HttpStatus.FORBIDDEN, model, response);
        }
        var missing = missing(form);
        return missing.isEmpty()
                ? taken(asked, form, model, response)
                : again(asked, form.wrong(missing), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
    }

    private record Asked(Desk desk, UUID id) {}

    /** What can be said before the service is asked. */
    private static List<FieldError> missing(CorrectionForm form) {
        return switch (form.step()) {
            case "merge" -> required("/into", uuid(form.get("into")) == null);
            case "unpublish" -> required("/reason", new Grounds(form.get("template"), form.get("text")).isMissing());
            // A correction is checked by the service as a whole, so that it says all that is wrong at once.
            default -> List.of();
        };
    }

    private static List<FieldError> required(String pointer, boolean isMissing) {
        return isMissing ? List.of(new FieldError(pointer, "required", "")) : List.of();
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private ModelAndView taken(Asked asked, CorrectionForm form, Model model, HttpServletResponse response) {
        return switch (attempt(asked, form)) {
            case Attempt.Done<Boolean> _ ->
                Redirects.seeOther(asked.desk().to(path(asked.id()) + "?done=" + form.step()));
            case Attempt.Invalid<Boolean> invalid ->
                again(asked, form.wrong(invalid.errors()), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
            case Attempt.Refused<Boolean> _ ->
                again(asked, form.refused("error.correction.refused"), HttpStatus.CONFLICT, model, response);
            case Attempt.Missing<Boolean> _ ->
                throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
            case Attempt.Unavailable<Boolean> _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Reading.LATER.toSeconds()));
                yield again(asked, form.refused("error.form.away"), HttpStatus.SERVICE_UNAVAILABLE, model, response);
            }
        };
    }

    private Attempt<Boolean> attempt(Asked asked, CorrectionForm form) {
        var whom = asked.desk().coordination();
        var call = page.find(asked.desk(), asked.id()).item().call();
        var into = uuid(form.get("into"));
        if (form.step().equals("merge") && into != null) {
            return corrections.merge(whom, call, asked.id(), into);
        }
        return switch (form.step()) {
            case "unpublish" ->
                corrections.unpublish(
                        whom,
                        call,
                        asked.id(),
                        new Reason(Typed.present(form.get("template")), Typed.present(form.get("text"))));
            case "accept", "decline" ->
                form.since()
                        .map(since -> amendments.decide(
                                whom, call, asked.id(), since, form.step().equals("accept")))
                        .orElseGet(Attempt.Refused::new);
            default -> corrections.correct(whom, call, asked.id(), form.patch(), form.version());
        };
    }

    private ModelAndView again(
            Asked asked, CorrectionForm form, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return new ModelAndView(page.show(asked.desk(), asked.id(), form, "", model));
    }
}
