package org.convoca.gateway.page.digest;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.OwnDigest;
import org.convoca.gateway.client.OwnDigest.Chosen;
import org.convoca.gateway.client.OwnDigest.Preview;
import org.convoca.gateway.client.OwnDigest.Wanted;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.registration.Workspaces;
import org.convoca.gateway.session.CoordinatorSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How often a coordinator hears, what she would hear now, and hearing it now. */
@Controller
class DigestController {

    /** The mail as mail programs show it: its styles stand in it, since most of them read no others, and nothing else may be loaded. */
    private static final String POLICY_OF_A_MAIL =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final DigestPage page;
    private final OwnDigest digest;
    private final Workspaces workspaces;

    DigestController(DigestPage page, OwnDigest digest, Workspaces workspaces) {
        this.page = page;
        this.digest = digest;
        this.workspaces = workspaces;
    }

    /** @param done what has just been done, for a word of thanks */
    @GetMapping(DigestPage.DIGEST)
    String chosen(
            @RequestParam(defaultValue = "") String done, CoordinatorSession session, Locale reader, Model model) {
        var chosen = found(digest.chosen(session));
        return page.show(chosen, Wanted.of(chosen), List.of(), done, reader, model);
    }

    @PostMapping(path = DigestPage.DIGEST, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView choose(
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(defaultValue = "") String frequency,
            @RequestParam(defaultValue = "") String weekday,
            @RequestParam(defaultValue = "") String hour,
            @RequestParam(defaultValue = "") String atOnce,
            @RequestParam(defaultValue = "") String evenIfNothing,
            CoordinatorSession session,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        var wanted = new Wanted(frequency, weekday, hour.strip(), atOnce.equals("yes"), evenIfNothing.equals("yes"));
        if (workspaces.accepted(form, DigestPage.DIGEST).isEmpty()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return new ModelAndView(page.again(wanted, "error.form.press-again", reader, model));
        }
        return switch (digest.choose(session, wanted)) {
            case Attempt.Done<Chosen> _ -> done("kept", reader);
            case Attempt.Invalid<Chosen> invalid -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield new ModelAndView(page.again(wanted, invalid.errors(), reader, model));
            }
            case Attempt.Refused<Chosen> _, Attempt.Missing<Chosen> _, Attempt.Unavailable<Chosen> _ -> {
                Readings.later(response);
                yield new ModelAndView(page.again(wanted, "error.form.away", reader, model));
            }
        };
    }

    @GetMapping(DigestPage.PREVIEW)
    String preview(CoordinatorSession session, Locale reader, Model model) {
        return page.preview(found(digest.preview(session)), reader, model);
    }

    /** The HTML part alone, in no frame: it is shown by its own address. */
    @GetMapping(DigestPage.PREVIEW + ".html")
    ResponseEntity<String> html(CoordinatorSession session, HttpServletResponse response) {
        Preview preview = found(digest.preview(session));
        response.setHeader("Content-Security-Policy", POLICY_OF_A_MAIL);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(preview.html());
    }

    @PostMapping(path = DigestPage.MAILS, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView send(
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            CoordinatorSession session,
            Locale reader) {
        if (workspaces.accepted(form, DigestPage.MAILS).isEmpty()) {
            return done("", reader);
        }
        return switch (digest.send(session)) {
            case Attempt.Done<Boolean> _ -> done("sent", reader);
            case Attempt.Invalid<Boolean> _,
                    Attempt.Refused<Boolean> _,
                    Attempt.Missing<Boolean> _,
                    Attempt.Unavailable<Boolean> _ -> throw Readings.unavailable();
        };
    }

    /** A coordinator of whom the other service has not heard yet will be known in a moment. */
    private static <T> T found(Reading<T> reading) {
        return switch (reading) {
            case Reading.Found<T> found -> found.value();
            case Reading.Missing<T> _, Reading.Unavailable<T> _ -> throw Readings.unavailable();
        };
    }

    private static ModelAndView done(String what, Locale reader) {
        var path = DigestPage.to(DigestPage.DIGEST, reader);
        return new ModelAndView(Workspaces.seeOther(what.isEmpty() ? path : path + "&done=" + what));
    }
}
