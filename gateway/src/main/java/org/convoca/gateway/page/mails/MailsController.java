package org.convoca.gateway.page.mails;

import java.util.List;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.SentMails;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a convener the mails by their state, and does what can be done about one. */
@Controller
class MailsController {

    static final String MAILS = Desk.HOME + "/mails";

    private static final List<String> STATES =
            List.of("failed", "bounced", "suppressed", "queued", "retrying", "sending", "sent");
    private static final List<String> OUTCOMES = List.of("resend", "suppress", "too-late");
    private static final int MINUTE = 60;

    private final SentMails mails;
    private final Desks desks;

    MailsController(SentMails mails, Desks desks) {
        this.mails = mails;
        this.desks = desks;
    }

    /** One state, with how many mails are in it. */
    record State(String code, long count, String path, boolean current) {}

    @GetMapping(MAILS)
    String show(
            Desk desk,
            @RequestParam(defaultValue = "failed") String status,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        desk.needs(desk.isConvener());
        var chosen = STATES.contains(status) ? status : "failed";
        var queue = Readings.required(mails.list(desk.coordination(), chosen, after), ProblemType.NOT_FOUND)
                .value();
        desks.frame(desk, MAILS + "?status=" + chosen, model);
        model.addAttribute("states", states(desk, queue, chosen));
        model.addAttribute("chosen", chosen);
        model.addAttribute("minutes", queue.oldestSeconds() / MINUTE);
        model.addAttribute("waiting", queue.count("queued") + queue.count("retrying") + queue.count("sending"));
        model.addAttribute(
                "mails",
                queue.mails().stream().map(mail -> MailLine.of(mail, desk)).toList());
        model.addAttribute("next", next(desk, chosen, queue.next()));
        model.addAttribute("done", OUTCOMES.contains(done) ? done : "");
        model.addAttribute("token", desks.token(MAILS));
        return "mails";
    }

    private static List<State> states(Desk desk, SentMails.Queue queue, String chosen) {
        return STATES.stream()
                .map(state ->
                        new State(state, queue.count(state), desk.to(MAILS + "?status=" + state), state.equals(chosen)))
                .toList();
    }

    private static @Nullable String next(Desk desk, String chosen, @Nullable String next) {
        return next == null ? null : desk.to(MAILS + "?status=" + chosen + "&after=" + next);
    }

    @PostMapping(path = MAILS + "/{mail:[A-Za-z0-9.-]+}/resend", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView resend(
            Desk desk,
            @PathVariable String mail,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(defaultValue = "failed") String status) {
        desk.needs(desk.isConvener());
        return isOurs(form)
                ? done(desk, status, "resend", mails.resend(desk.coordination(), mail))
                : back(desk, status, "");
    }

    @PostMapping(
            path = MAILS + "/{mail:[A-Za-z0-9.-]+}/suppress",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView suppress(
            Desk desk,
            @PathVariable String mail,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(defaultValue = "queued") String status) {
        desk.needs(desk.isConvener());
        return isOurs(form)
                ? done(desk, status, "suppress", mails.suppress(desk.coordination(), mail))
                : back(desk, status, "");
    }

    private boolean isOurs(@Nullable String form) {
        return desks.accepted(form, MAILS).isPresent();
    }

    private static ModelAndView done(Desk desk, String status, String step, Attempt<Boolean> attempt) {
        return switch (attempt) {
            case Attempt.Done<Boolean> _ -> back(desk, status, step);
            case Attempt.Refused<Boolean> _, Attempt.Missing<Boolean> _, Attempt.Invalid<Boolean> _ ->
                back(desk, status, "too-late");
            case Attempt.Unavailable<Boolean> _ -> throw Readings.unavailable();
        };
    }

    private static ModelAndView back(Desk desk, String status, String done) {
        var path = MAILS + "?status=" + (STATES.contains(status) ? status : "failed");
        return Redirects.seeOther(desk.to(done.isEmpty() ? path : path + "&done=" + done));
    }
}
