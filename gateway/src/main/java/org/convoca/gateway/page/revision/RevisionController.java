package org.convoca.gateway.page.revision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.ConvenedTexts;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.FieldError;
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

/** A call's text in one language: it is rewritten, looked at beside what it replaces, and then changed. */
@Controller
class RevisionController {

    static final String TEXTS = Desk.HOME + "/texts";
    static final String OF_A_CALL = TEXTS + "/{call:[a-z0-9][a-z0-9-]{0,99}}";
    static final String ONE = OF_A_CALL + "/{language:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}}";

    private final ConvenedTexts texts;
    private final RevisionPage page;
    private final Desks desks;

    RevisionController(ConvenedTexts texts, RevisionPage page, Desks desks) {
        this.texts = texts;
        this.page = page;
        this.desks = desks;
    }

    @GetMapping(ONE)
    String text(Desk desk, @PathVariable String call, @PathVariable String language, Model model) {
        var seen = seen(desk, call, language);
        return page.form(seen, seen.now().map(RevisionForm::of).orElseGet(RevisionForm::empty), List.of(), model);
    }

    /** The step {@code check} shows what would differ, {@code edit} the form again, {@code save} changes the text. */
    @PostMapping(ONE)
    ModelAndView write(
            Desk desk,
            @PathVariable String call,
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var typed = new Typed(fields);
        var asked = new Asked(seen(desk, call, language), RevisionForm.of(typed), model, response);
        if (desks.accepted(typed.text(FormTokens.FIELD), asked.seen().path()).isEmpty()) {
            return again(asked, "press-again", HttpStatus.FORBIDDEN);
        }
        return switch (typed.text("step")) {
            case "edit" -> again(asked, List.of(), HttpStatus.OK);
            case "save" -> asked.isDone() ? done(asked) : checked(asked, () -> save(asked));
            default -> checked(asked, () -> new ModelAndView(page.sure(asked.seen(), asked.form(), model)));
        };
    }

    private record Asked(Seen seen, RevisionForm form, Model model, HttpServletResponse response) {

        /** Whether the button was pressed twice: the text reads so already, since a moment ago. */
        boolean isDone() {
            return form.version() < seen.version() && seen.says(form.text());
        }
    }

    private Seen seen(Desk desk, String call, String language) {
        desk.needs(desk.isConvener());
        var all = Readings.required(texts.all(desk.coordination(), call), ProblemType.CALL_NOT_FOUND);
        return new Seen(desk, call, all.value(), language);
    }

    private ModelAndView checked(Asked asked, Supplier<ModelAndView> next) {
        if (asked.form().version() != asked.seen().version()) {
            return again(asked, "stale", HttpStatus.CONFLICT);
        }
        var wrong = asked.form().wrong();
        if (!wrong.isEmpty()) {
            return again(asked, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return asked.seen().says(asked.form().text())
                ? again(asked, "same", HttpStatus.UNPROCESSABLE_CONTENT)
                : next.get();
    }

    private ModelAndView save(Asked asked) {
        var seen = asked.seen();
        var change = asked.form().change();
        return switch (texts.revise(seen.desk().coordination(), seen.call(), seen.language(), change)) {
            case Attempt.Done<Boolean> _ -> done(asked);
            case Attempt.Invalid<Boolean> invalid -> again(asked, invalid.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
            case Attempt.Refused<Boolean> _ -> again(asked, "refused", HttpStatus.CONFLICT);
            case Attempt.Missing<Boolean> _ ->
                throw new ProblemException(ProblemType.CALL_NOT_FOUND, ProblemType.CALL_NOT_FOUND.hint());
            case Attempt.Unavailable<Boolean> _ -> {
                asked.response().setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Reading.LATER.toSeconds()));
                yield again(asked, "away", HttpStatus.SERVICE_UNAVAILABLE);
            }
        };
    }

    private static ModelAndView done(Asked asked) {
        var form = asked.form();
        var done = form.isFirst() ? "first" : form.weight();
        return Redirects.seeOther(
                asked.seen().desk().to(TEXTS + "/" + asked.seen().call() + "?done=" + done));
    }

    private ModelAndView again(Asked asked, String what, HttpStatus status) {
        return again(asked, List.of(new FieldError("", what, "")), status);
    }

    /** The form with what was typed, which from now on replaces what is signed now. */
    private ModelAndView again(Asked asked, List<FieldError> wrong, HttpStatus status) {
        asked.response().setStatus(status.value());
        var form = asked.form().lookingAt(asked.seen().version());
        return new ModelAndView(page.form(asked.seen(), form, wrong, asked.model()));
    }
}
