package org.convoca.gateway.page.call;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.convoca.gateway.client.CallView;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Days;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.action.NextActions;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a call shows. */
@Component
class CallPage {

    private final Calls calls;
    private final Pages pages;
    private final Places places;
    private final NextActions nextActions;
    private final FormTokens tokens;
    private final Clock clock;

    CallPage(Calls calls, Pages pages, Places places, NextActions nextActions, FormTokens tokens, Clock clock) {
        this.calls = calls;
        this.pages = pages;
        this.places = places;
        this.nextActions = nextActions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The name of the page's template. The form is empty and new. */
    String show(Language language, String slug, Model model) {
        return show(language, slug, SignForm.EMPTY, newToken(language, slug), List.of(), model);
    }

    /** @param token of the form; it may be the one that came back, so that its age counts */
    String show(Language language, String slug, SignForm form, String token, List<FormError> errors, Model model) {
        var reader = language.locale();
        var found = Readings.required(calls.find(slug, reader), ProblemType.CALL_NOT_FOUND);
        var call = found.value();
        model.addAttribute("call", call);
        model.addAttribute("stale", found.stale());
        model.addAttribute("paragraphs", paragraphs(call.text().body()));
        model.addAttribute("textDirection", Language.directionOf(call.text().language()));
        model.addAttribute("state", SigningState.of(call, clock.instant()));
        model.addAttribute("week", week(call.week(), reader));
        model.addAttribute("counts", places.counts(call.counts().byRegion(), reader));
        model.addAttribute("nextActions", nextActions.of(slug, language));
        model.addAttribute("territories", places.territories(reader));
        model.addAttribute("form", form);
        model.addAttribute("token", token);
        model.addAttribute("errors", errors);
        model.addAttribute("errorOf", errorOf(errors));
        model.addAttribute("path", Paths.call(language, slug));
        model.addAttribute("page", pages.localised(reader, other -> Paths.call(other, slug)));
        return "call";
    }

    String newToken(Language language, String slug) {
        return tokens.mint(Paths.call(language, slug));
    }

    private static Map<String, String> errorOf(List<FormError> errors) {
        return errors.stream().collect(Collectors.toMap(FormError::field, FormError::message, (first, _) -> first));
    }

    private static List<List<String>> paragraphs(String body) {
        return Arrays.stream(body.strip().split("\\R\\s*\\R"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> paragraph.strip().lines().toList())
                .toList();
    }

    /** The week's days or its window in words, or an empty text when nothing is known. */
    private static String week(CallView.Week week, Locale reader) {
        var announced = week.isAnnounced();
        var first = announced ? week.firstDay() : week.from();
        var last = announced ? week.lastDay() : week.to();
        return first == null ? "" : Days.span(first, Objects.requireNonNullElse(last, first), reader);
    }
}
