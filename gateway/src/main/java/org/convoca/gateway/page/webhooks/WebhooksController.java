package org.convoca.gateway.page.webhooks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.Webhooks;
import org.convoca.gateway.client.Webhooks.Told;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.form.FormErrors;
import org.convoca.gateway.page.form.FormFields;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.gateway.page.form.Typed;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Conveners make webhooks and change them. */
@Controller
class WebhooksController {

    static final String WEBHOOKS = Desk.HOME + "/webhooks";
    static final String NEW = WEBHOOKS + "/new";
    static final String ONE = WEBHOOKS + "/{id:[0-9a-f-]{36}}";

    private static final FormFields FIELDS = new FormFields(List.of(
            Map.entry("/url", "hookurl"),
            Map.entry("/description", "hookdescription"),
            Map.entry("/kinds", "hookkinds"),
            Map.entry("/calls", "hookcalls")));

    private final Webhooks webhooks;
    private final WebhooksPage page;
    private final Desks desks;
    private final FormErrors errors;

    WebhooksController(Webhooks webhooks, WebhooksPage page, Desks desks, FormErrors errors) {
        this.webhooks = webhooks;
        this.page = page;
        this.desks = desks;
        this.errors = errors;
    }

    static String one(UUID id) {
        return WEBHOOKS + "/" + id;
    }

    static String edit(UUID id) {
        return one(id) + "/edit";
    }

    @GetMapping(WEBHOOKS)
    String list(Desk desk, @RequestParam(defaultValue = "") String done, Model model) {
        desk.needs(desk.isConvener());
        return page.list(desk, Done.of(done), model);
    }

    @GetMapping(NEW)
    String fresh(Desk desk, Model model) {
        desk.needs(desk.isConvener());
        return page.form(desk, NEW, WebhookForm.EMPTY, List.of(), model);
    }

    @GetMapping(ONE + "/edit")
    String edit(Desk desk, @PathVariable UUID id, Model model) {
        desk.needs(desk.isConvener());
        var webhook = Readings.required(webhooks.find(desk.coordination(), id), ProblemType.NOT_FOUND)
                .value();
        return page.form(desk, edit(id), WebhookForm.of(webhook), List.of(), model);
    }

    /** A form that was sent, and where it stands. */
    private record Sent(Desk desk, String path, WebhookForm form, String token, Model model) {

        static Sent of(Desk desk, String path, MultiValueMap<String, String> fields, Model model) {
            var typed = new Typed(fields);
            return new Sent(desk, path, WebhookForm.of(typed), typed.text(FormTokens.FIELD), model);
        }
    }

    /** Answers with the secret: no address leads to it again. */
    @PostMapping(path = NEW, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView make(
            Desk desk, @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        desk.needs(desk.isConvener());
        var sent = Sent.of(desk, NEW, fields, model);
        var once = desks.accepted(sent.token(), NEW);
        if (once.isEmpty()) {
            return again(sent, HttpStatus.FORBIDDEN, "error.form.press-again", response);
        }
        return switch (webhooks.make(desk.coordination(), sent.form().wanted(), once.get())) {
            case Attempt.Done<Told>(var told) -> new ModelAndView(page.secret(desk, told, model));
            case Attempt.Invalid<Told>(var wrong) -> again(sent, wrong, response);
            case Attempt.Refused<Told> _, Attempt.Missing<Told> _ ->
                again(sent, HttpStatus.CONFLICT, "error.webhooks.refused", response);
            case Attempt.Unavailable<Told> _ -> away(sent, response);
        };
    }

    @PostMapping(path = ONE + "/edit", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView change(
            Desk desk,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        desk.needs(desk.isConvener());
        var sent = Sent.of(desk, edit(id), fields, model);
        if (desks.accepted(sent.token(), edit(id)).isEmpty()) {
            return again(sent, HttpStatus.FORBIDDEN, "error.form.press-again", response);
        }
        return switch (webhooks.change(desk.coordination(), id, sent.form().wanted())) {
            case Attempt.Done<Boolean> _ -> Pressing.back(desk, one(id), "changed");
            case Attempt.Invalid<Boolean>(var wrong) -> again(sent, wrong, response);
            case Attempt.Refused<Boolean> _ -> again(sent, HttpStatus.CONFLICT, "error.webhooks.stale", response);
            case Attempt.Missing<Boolean> _ -> Redirects.seeOther(desk.to(WEBHOOKS));
            case Attempt.Unavailable<Boolean> _ -> away(sent, response);
        };
    }

    private ModelAndView away(Sent sent, HttpServletResponse response) {
        Readings.later(response);
        return again(sent, HttpStatus.SERVICE_UNAVAILABLE, "error.form.away", response);
    }

    private ModelAndView again(Sent sent, List<FieldError> wrong, HttpServletResponse response) {
        var said = errors.of(FIELDS, wrong, sent.desk().reader());
        return again(sent, HttpStatus.UNPROCESSABLE_CONTENT, said, response);
    }

    private ModelAndView again(Sent sent, HttpStatus status, String key, HttpServletResponse response) {
        return again(sent, status, errors.general(key, sent.desk().reader()), response);
    }

    private ModelAndView again(Sent sent, HttpStatus status, List<FormError> wrong, HttpServletResponse response) {
        response.setStatus(status.value());
        return new ModelAndView(page.form(sent.desk(), sent.path(), sent.form(), wrong, sent.model()));
    }
}
