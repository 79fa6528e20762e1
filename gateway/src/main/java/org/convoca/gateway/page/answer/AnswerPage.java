package org.convoca.gateway.page.answer;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.convoca.gateway.client.AnswerLink;
import org.convoca.gateway.client.AnswerLinks;
import org.convoca.gateway.client.AnswerLinks.Question;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.action.ActionDetails;
import org.convoca.gateway.page.action.ActionPaths;
import org.convoca.gateway.page.registration.Mistake;
import org.convoca.gateway.page.registration.Mistakes;
import org.convoca.gateway.page.registration.ReportForm;
import org.convoca.gateway.page.registration.WeekForm;
import org.convoca.gateway.page.registration.Workspaces;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.LocaleResolver;

/** Shows a question that came by mail, in the language of the mails unless the reader chose another. */
@Component
class AnswerPage {

    private final AnswerLinks links;
    private final Workspaces workspaces;
    private final ActionDetails details;
    private final Mistakes mistakes;
    private final FormTokens tokens;
    private final Pages pages;
    private final LocaleResolver locales;
    private final Clock clock;

    AnswerPage(
            AnswerLinks links,
            Workspaces workspaces,
            ActionDetails details,
            Mistakes mistakes,
            FormTokens tokens,
            Pages pages,
            LocaleResolver locales,
            Clock clock) {
        this.clock = clock;
        this.links = links;
        this.workspaces = workspaces;
        this.details = details;
        this.mistakes = mistakes;
        this.tokens = tokens;
        this.pages = pages;
        this.locales = locales;
    }

    /** The question of a link that still works; what became of one that does not. */
    String about(AskedAnswer asked, AnswerLink link) {
        return asking(asked, link, List.of(), null);
    }

    /** The question once more, with what is wrong with the answer. */
    String again(AskedAnswer asked, List<FieldError> errors) {
        asked.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return asking(asked, required(asked), errors, null);
    }

    /** The question once more. */
    String again(AskedAnswer asked, String general, HttpStatus status) {
        asked.response().setStatus(status.value());
        return asking(asked, required(asked), List.of(), general);
    }

    private AnswerLink required(AskedAnswer asked) {
        return Readings.required(links.inspect(asked.question(), asked.token()), ProblemType.NOT_FOUND)
                .value();
    }

    private String asking(AskedAnswer asked, AnswerLink link, List<FieldError> errors, @Nullable String general) {
        var language =
                workspaces.language(link.locale() == null ? "" : link.locale(), asked.request(), asked.response());
        var action = link.action();
        if (!link.isValid() || action == null) {
            var settled = link.state().equals("settled");
            show(action, language, asked.model());
            return gone(asked, settled ? "settled" : "expired", settled ? HttpStatus.OK : HttpStatus.GONE);
        }
        frame(asked, language, "asked");
        show(action, language, asked.model());
        call(link, language, asked.model());
        mistakes(asked, language, errors, general);
        return switch (asked.question()) {
            case WEEK -> week(asked, link, action, language, errors);
            case REPORT -> report(asked);
        };
    }

    private void mistakes(AskedAnswer asked, Language language, List<FieldError> errors, @Nullable String general) {
        var said = general == null
                ? mistakes.of(errors, language.locale())
                : List.of(mistakes.general(general, language.locale()));
        asked.model().addAttribute("errors", said);
        asked.model()
                .addAttribute(
                        "errorOf",
                        said.stream().collect(Collectors.toMap(Mistake::field, Mistake::message, (a, _) -> a)));
    }

    private static String week(
            AskedAnswer asked, AnswerLink link, OwnAction action, Language language, List<FieldError> errors) {
        var form = asked.fields().isEmpty() ? WeekForm.of(action) : new WeekForm(asked.fields());
        var week = link.week();
        var reader = language.locale();
        asked.model().addAttribute("form", form);
        asked.model()
                .addAttribute(
                        "days",
                        form.days(week == null ? null : week.firstDay(), week == null ? null : week.lastDay(), reader));
        asked.model().addAttribute("startOffsets", form.offsets(errors, "/start", reader));
        asked.model().addAttribute("endOffsets", form.offsets(errors, "/end", reader));
        return "answer-week";
    }

    private static String report(AskedAnswer asked) {
        asked.model().addAttribute("form", new ReportForm(asked.fields()));
        return "answer-report";
    }

    private void frame(AskedAnswer asked, Language language, String state) {
        asked.model().addAttribute("page", pages.unlisted(language.locale(), asked.path()));
        asked.model().addAttribute("state", state);
        asked.model().addAttribute("question", code(asked.question()));
        asked.model().addAttribute("path", asked.path() + "?lang=" + language.code());
        asked.model().addAttribute("token", tokens.mint(asked.path()));
    }

    private static String code(Question question) {
        return switch (question) {
            case WEEK -> "week";
            case REPORT -> "report";
        };
    }

    private void show(@Nullable OwnAction action, Language language, Model model) {
        if (action != null) {
            details.show(action.asSeen(clock.instant()), language, model);
            model.addAttribute("publicPath", action.isPublic() ? ActionPaths.of(language, action.id()) : null);
        }
    }

    private static void call(AnswerLink link, Language language, Model model) {
        if (link.call() != null) {
            model.addAttribute("linked", link.call());
            model.addAttribute("callPath", Paths.call(language, link.call().slug()));
        }
    }

    /** @param state {@code settled}, {@code expired}, {@code unknown}, or what was just done */
    String gone(AskedAnswer asked, String state, HttpStatus status) {
        asked.response().setStatus(status.value());
        frame(asked, new Language(locales.resolveLocale(asked.request()).toLanguageTag()), state);
        return "answer-done";
    }

    String settled(AskedAnswer asked, AnswerLink.Settled settled) {
        var locale = links.inspect(asked.question(), asked.token()) instanceof Reading.Found<AnswerLink> link
                ? link.value().locale()
                : null;
        var language = workspaces.language(locale == null ? "" : locale, asked.request(), asked.response());
        show(settled.action(), language, asked.model());
        return gone(
                asked,
                switch (asked.question()) {
                    case WEEK -> asked.stays() ? "stays" : "dated";
                    case REPORT -> "told";
                },
                HttpStatus.OK);
    }
}
