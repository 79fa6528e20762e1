package org.convoca.gateway.page.revision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.regex.Pattern;
import org.convoca.gateway.client.ConvenedTexts;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The texts of a call in all its languages, and who has not signed the latest. */
@Controller
class ConvenedTextsController {

    private static final Pattern LANGUAGE = Pattern.compile("(?!und)[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private final ConvenedTexts texts;
    private final ConvenedTextsPage page;

    ConvenedTextsController(ConvenedTexts texts, ConvenedTextsPage page) {
        this.texts = texts;
        this.page = page;
    }

    @GetMapping(RevisionController.TEXTS)
    String calls(Desk desk, Model model) {
        desk.needs(desk.isConvener());
        return page.calls(desk, model);
    }

    /** @param language in which a text is to be written, as it was typed; leads to its form */
    @GetMapping(RevisionController.OF_A_CALL)
    ModelAndView texts(
            Desk desk,
            @PathVariable String call,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletResponse response) {
        var all = all(desk, call);
        if (language == null) {
            return new ModelAndView(page.texts(desk, call, all, done, model));
        }
        var code = Locale.forLanguageTag(language.strip()).toLanguageTag();
        if (LANGUAGE.matcher(code).matches()) {
            return Redirects.seeOther(desk.to(RevisionController.TEXTS + "/" + call + "/" + code));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return new ModelAndView(page.unknownLanguage(desk, call, all, language, model));
    }

    /** @param reachable {@code no} for those without a contact */
    @GetMapping(RevisionController.ONE + "/unconfirmed")
    String unconfirmed(
            Desk desk,
            @PathVariable String call,
            @PathVariable String language,
            @RequestParam(defaultValue = "yes") String reachable,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var asked = new AskedList(call, language, !reachable.equals("no"), after);
        var all = all(desk, call);
        var list = Readings.required(
                texts.unconfirmed(desk.coordination(), call, language, asked.reachable(), after),
                ProblemType.CALL_NOT_FOUND);
        return page.unconfirmed(desk, asked, all, list.value(), model);
    }

    private ConvenedTexts.All all(Desk desk, String call) {
        desk.needs(desk.isConvener());
        return Readings.required(texts.all(desk.coordination(), call), ProblemType.CALL_NOT_FOUND)
                .value();
    }
}
