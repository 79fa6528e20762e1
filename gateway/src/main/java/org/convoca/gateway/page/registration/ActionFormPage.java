package org.convoca.gateway.page.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.convoca.contracts.action.ActionKind;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.edge.FormTokens;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Languages;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.action.ActionDetails;
import org.convoca.gateway.page.action.Moments;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Gathers what the form of an action shows. */
@Component
class ActionFormPage {

    private final Workspaces workspaces;
    private final Mistakes mistakes;
    private final Places places;
    private final Languages languages;
    private final FormTokens tokens;
    private final ActionDetails details;
    private final Pointing pointing;
    private final Signatories signatories;
    private final ResourceUrlProvider resources;
    private final Progress progress;
    private final Clock clock;

    ActionFormPage(
            Workspaces workspaces,
            Mistakes mistakes,
            Places places,
            Languages languages,
            FormTokens tokens,
            ActionDetails details,
            Pointing pointing,
            Signatories signatories,
            ResourceUrlProvider mvcResourceUrlProvider,
            Progress progress,
            Clock clock) {
        this.pointing = pointing;
        this.signatories = signatories;
        this.resources = mvcResourceUrlProvider;
        this.progress = progress;
        this.clock = clock;
        this.workspaces = workspaces;
        this.mistakes = mistakes;
        this.places = places;
        this.languages = languages;
        this.tokens = tokens;
        this.details = details;
    }

    /** The name of the page's template. */
    String show(Filled filled, Model model) {
        var reader = filled.workspace().reader();
        var said = said(filled);
        if (filled.current() != null) {
            details.show(
                    filled.current().asSeen(clock.instant()), filled.workspace().language(), model);
        }
        workspaces.frame(filled.workspace(), filled.path(), model);
        model.addAttribute("errors", said);
        model.addAttribute(
                "errorOf", said.stream().collect(Collectors.toMap(Mistake::field, Mistake::message, (a, _) -> a)));
        model.addAttribute("form", filled.form());
        model.addAttribute("current", filled.current());
        model.addAttribute("path", filled.workspace().to(filled.path()));
        model.addAttribute("token", filled.token() == null ? tokens.mint(filled.path()) : filled.token());
        model.addAttribute("kinds", ActionKind.values());
        model.addAttribute("territories", places.territories(reader));
        model.addAttribute("clocks", clocks(filled.form(), reader));
        model.addAttribute("own", filled.workspace().language());
        model.addAttribute("others", others(filled.workspace().language()));
        model.addAttribute("titledToo", saysMore("title-", filled, said));
        model.addAttribute("describedToo", saysMore("description-", filled, said));
        model.addAttribute("settlements", OfferedPlace.of(filled, places));
        model.addAttribute("startOffsets", Offset.asked(filled.errors(), "/start", filled.form(), reader));
        model.addAttribute("endOffsets", Offset.asked(filled.errors(), "/end", filled.form(), reader));
        model.addAttribute("askTerritory", asksForTerritory(filled));
        model.addAttribute("spoken", Spoken.offered(filled.form(), reader));
        model.addAttribute(
                "signatories",
                signatories.offered(filled.form(), filled.workspace().session().call(), reader));
        map(filled.form(), model);
        return switch (filled.sheet()) {
            case Sheet.Whole _ -> "action-form";
            case Sheet.Step step -> step(step, filled.workspace(), model);
        };
    }

    private String step(Sheet.Step step, Workspace workspace, Model model) {
        model.addAttribute("part", step.part().code());
        model.addAttribute("way", progress.at(step, workspace));
        model.addAttribute(
                "wholePath",
                workspace.to(
                        step.action() == null
                                ? ActionFormController.WHOLE
                                : Workspace.action(step.action()) + "/edit"));
        return "action-step";
    }

    private void map(ActionForm form, Model model) {
        var map = pointing.shown(form);
        model.addAttribute("map", map);
        model.addAttribute("script", map == null ? null : resources.getForLookupPath("/assets/pointing.js"));
    }

    /** Of which place the clocks count, once that is known; else empty. */
    private static String clocks(ActionForm form, Locale reader) {
        return form.has("zone") ? Moments.city(form.get("zone"), reader) : "";
    }

    private static boolean asksForTerritory(Filled filled) {
        return (filled.form().has("territory-confirmed") && filled.form().has("lat"))
                || filled.errors().stream().anyMatch(error -> error.code().equals("point-in-another-territory"));
    }

    private List<Mistake> said(Filled filled) {
        var reader = filled.workspace().reader();
        var said = new ArrayList<Mistake>();
        if (filled.general() != null) {
            said.add(mistakes.general(filled.general(), reader));
        }
        if (!filled.settlements().isEmpty()) {
            said.add(new Mistake(
                    "pick-0", mistakes.general("error.form.which-place", reader).message()));
        }
        mistakes.of(filled.errors(), reader)
                .forEach(mistake ->
                        said.add(filled.sheet().shows(mistake.field()) ? mistake : new Mistake("", mistake.message())));
        return said;
    }

    private List<Language> others(Language own) {
        return languages.all().stream()
                .filter(language -> !language.equals(own))
                .toList();
    }

    /** Whether it is said in another language than the reader's, or something is wrong there. */
    private boolean saysMore(String field, Filled filled, List<Mistake> said) {
        return others(filled.workspace().language()).stream()
                .map(language -> field + language.code())
                .anyMatch(name -> filled.form().has(name)
                        || said.stream().anyMatch(mistake -> mistake.field().equals(name)));
    }

    /** With the names of those who organise it too. */
    ActionForm named(ActionForm form, OwnAction action, Workspace workspace) {
        var ids = Objects.requireNonNullElse(action.coOrganisers(), List.<String>of());
        return signatories.named(form, ids, workspace.session().call(), workspace.reader());
    }
}
