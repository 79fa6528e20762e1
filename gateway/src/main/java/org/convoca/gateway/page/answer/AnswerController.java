package org.convoca.gateway.page.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.convoca.gateway.client.AnswerLink;
import org.convoca.gateway.client.AnswerLinks;
import org.convoca.gateway.client.AnswerLinks.Question;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.SecretPage;
import org.convoca.gateway.page.registration.ReportForm;
import org.convoca.gateway.page.registration.WeekForm;
import org.convoca.platform.problem.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One question about one action, answered from a mail and without signing in. Mail scanners follow links, so looking at a page changes nothing; only
 * its button acts (S-1).
 */
@SecretPage
@Controller
class AnswerController {

    private static final String TOKEN = "/{token:[A-Za-z0-9_-]{1,200}}";
    private static final String WEEK = "/week" + TOKEN;
    private static final String REPORT = "/report" + TOKEN;

    private final AnswerLinks links;
    private final AnswerPage page;
    private final FormTokens tokens;

    AnswerController(AnswerLinks links, AnswerPage page, FormTokens tokens) {
        this.links = links;
        this.page = page;
        this.tokens = tokens;
    }

    @GetMapping(WEEK)
    String week(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return look(new AskedAnswer(Question.WEEK, token, Map.of(), model, request, response));
    }

    @GetMapping(REPORT)
    String report(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return look(new AskedAnswer(Question.REPORT, token, Map.of(), model, request, response));
    }

    @PostMapping(path = WEEK, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String date(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act(new AskedAnswer(Question.WEEK, token, fields.toSingleValueMap(), model, request, response));
    }

    @PostMapping(path = REPORT, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String tell(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act(new AskedAnswer(Question.REPORT, token, fields.toSingleValueMap(), model, request, response));
    }

    private String look(AskedAnswer asked) {
        return switch (links.inspect(asked.question(), asked.token())) {
            case Reading.Found<AnswerLink> found -> page.about(asked, found.value());
            case Reading.Missing<?> _ -> page.gone(asked, "unknown", HttpStatus.NOT_FOUND);
            case Reading.Unavailable<?> _ -> throw Readings.unavailable();
        };
    }

    private String act(AskedAnswer asked) {
        return switch (tokens.check(asked.fields().get(FormTokens.FIELD), asked.path())) {
            case FormCheck.Fresh _, FormCheck.TooSoon _ -> answered(asked);
            case FormCheck.Expired _, FormCheck.Forged _ ->
                page.again(asked, "error.form.press-again", HttpStatus.FORBIDDEN);
        };
    }

    private String answered(AskedAnswer asked) {
        var errors = errors(asked);
        if (!errors.isEmpty()) {
            return page.again(asked, errors);
        }
        return switch (links.answer(asked.question(), asked.token(), answer(asked))) {
            case Attempt.Done<AnswerLink.Settled> done -> page.settled(asked, done.value());
            case Attempt.Invalid<AnswerLink.Settled> invalid -> page.again(asked, invalid.errors());
            // It was settled, or its time passed, while the page was open: the page says which.
            case Attempt.Refused<AnswerLink.Settled> _ -> look(asked);
            case Attempt.Missing<AnswerLink.Settled> _ -> page.gone(asked, "unknown", HttpStatus.NOT_FOUND);
            case Attempt.Unavailable<AnswerLink.Settled> _ -> {
                Readings.later(asked.response());
                yield page.again(asked, "error.form.away", HttpStatus.SERVICE_UNAVAILABLE);
            }
        };
    }

    private static Map<String, ?> answer(AskedAnswer asked) {
        return switch (asked.question()) {
            case WEEK -> asked.stays() ? Map.of("stays", true) : new WeekForm(asked.fields()).answer();
            case REPORT -> new ReportForm(asked.fields()).report();
        };
    }

    private static List<FieldError> errors(AskedAnswer asked) {
        return switch (asked.question()) {
            case WEEK -> asked.stays() ? List.of() : new WeekForm(asked.fields()).errors();
            case REPORT -> new ReportForm(asked.fields()).errors();
        };
    }
}
