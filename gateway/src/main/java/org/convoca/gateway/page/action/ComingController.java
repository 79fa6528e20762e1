package org.convoca.gateway.page.action;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.convoca.gateway.client.Attendance;
import org.convoca.gateway.client.Attendance.Coming;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.edge.Visitors;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.form.Redirects;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A passer-by says "I'm coming", or takes it back. No cookie is set and no name is asked. */
@Controller
class ComingController {

    private final Attendance attendance;
    private final Visitors visitors;
    private final FormTokens tokens;
    private final Paths paths;

    ComingController(Attendance attendance, Visitors visitors, FormTokens tokens, Paths paths) {
        this.attendance = attendance;
        this.visitors = visitors;
        this.tokens = tokens;
        this.paths = paths;
    }

    @PostMapping(ActionPaths.COMING)
    ModelAndView say(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(name = FormTokens.FIELD, required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String undo,
            HttpServletRequest request) {
        var language = paths.language(lang);
        var action = ActionPaths.id(id);
        return switch (tokens.check(form, ActionPaths.coming(language, action))) {
            case FormCheck.Fresh _, FormCheck.TooSoon _ -> said(language, action, undo != null, visitors.of(request));
            case FormCheck.Expired _, FormCheck.Forged _ -> back(language, action, "again");
        };
    }

    private ModelAndView said(Language language, UUID action, boolean undo, String visitor) {
        var reading = undo ? attendance.stayAway(action, visitor) : attendance.come(action, visitor);
        return back(language, action, state(undo, Readings.required(reading, ProblemType.NOT_FOUND)));
    }

    private static String state(boolean undo, Reading.Found<Coming> found) {
        if (undo) {
            return "undone";
        }
        return found.value().counted() ? "counted" : "refused";
    }

    private static ModelAndView back(Language language, UUID action, String state) {
        return Redirects.seeOther(ActionPaths.of(language, action) + "?coming=" + state + "#coming");
    }
}
