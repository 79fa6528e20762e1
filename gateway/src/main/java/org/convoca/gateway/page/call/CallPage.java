package org.convoca.gateway.page.call;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.convoca.gateway.client.CallView;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.RollPage;
import org.convoca.gateway.federation.Handles;
import org.convoca.gateway.page.Days;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.WebAddresses;
import org.convoca.gateway.page.action.ActionPaths;
import org.convoca.gateway.page.action.NextActions;
import org.convoca.gateway.page.form.FormPosts;
import org.convoca.gateway.page.form.ShownForm;
import org.convoca.gateway.page.picture.Pictures;
import org.convoca.gateway.page.roll.RollGroups;
import org.convoca.gateway.page.roll.RollGroups.Entry;
import org.convoca.gateway.page.share.Sharing;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a call shows. */
@Component
class CallPage {

    private static final int NEWEST = 5;

    private final Calls calls;
    private final RollGroups groups;
    private final Pages pages;
    private final Places places;
    private final NextActions nextActions;
    private final FormPosts posts;
    private final Sharing sharing;
    private final Pictures pictures;
    private final Handles handles;
    private final Clock clock;

    CallPage(
            Calls calls,
            RollGroups groups,
            Pages pages,
            Places places,
            NextActions nextActions,
            FormPosts posts,
            Sharing sharing,
            Pictures pictures,
            Handles handles,
            Clock clock) {
        this.calls = calls;
        this.groups = groups;
        this.pages = pages;
        this.places = places;
        this.nextActions = nextActions;
        this.posts = posts;
        this.sharing = sharing;
        this.pictures = pictures;
        this.handles = handles;
        this.clock = clock;
    }

    /** The name of the page's template. The form is empty and new. */
    String show(Language language, String slug, Model model) {
        var path = Paths.call(language, slug);
        return show(language, slug, new ShownForm<>(path, SignForm.EMPTY, posts.newToken(path), List.of()), model);
    }

    String show(Language language, String slug, ShownForm<SignForm> form, Model model) {
        var reader = language.locale();
        var found = Readings.required(calls.find(slug, reader), ProblemType.CALL_NOT_FOUND);
        var call = found.value();
        form.into(model);
        model.addAttribute("call", call);
        model.addAttribute("source", WebAddresses.openable(call.sourceUrl()));
        model.addAttribute("stale", found.stale());
        model.addAttribute("paragraphs", paragraphs(call.text().body()));
        model.addAttribute("textDirection", Language.directionOf(call.text().language()));
        var state = SigningState.of(call, clock.instant());
        model.addAttribute("state", state);
        model.addAttribute("ways", ways(state, language, slug));
        model.addAttribute("week", week(call.week(), reader));
        model.addAttribute("counts", places.counts(call.counts().byRegion(), reader));
        model.addAttribute("newest", newest(slug, reader));
        model.addAttribute("rollPath", Paths.roll(language, slug));
        model.addAttribute("nextActions", nextActions.of(slug, language));
        model.addAttribute("share", sharing.of(call.text().title(), Paths.call(language, slug)));
        model.addAttribute("embeddable", true);
        model.addAttribute("picture", pictures.at(Paths.call(language, slug)));
        model.addAttribute("handle", handles.of(slug));
        model.addAttribute("territories", places.territories(reader));
        model.addAttribute("page", pages.localised(reader, other -> Paths.call(other, slug)));
        return "call";
    }

    /** The page is whole without them. */
    private List<Entry> newest(String slug, Locale reader) {
        return calls.newest(slug, NEWEST, reader) instanceof Reading.Found<RollPage> roll
                ? groups.entries(roll.value().items(), reader)
                : List.of();
    }

    /** @param code of what it says */
    record Way(String code, String path) {}

    private static List<Way> ways(SigningState state, Language language, String slug) {
        return state.ways().stream()
                .map(way -> new Way(way.code(), path(way, language, slug)))
                .toList();
    }

    private static String path(SigningState.Way way, Language language, String slug) {
        return switch (way) {
            case READ -> "#declaration";
            case SHARE -> "#share";
            case ROLL -> Paths.roll(language, slug);
            case ACTIONS -> ActionPaths.of(language, slug);
            case JOIN -> Paths.call(language, slug) + "/request";
            case CALLS -> "/" + language.code();
        };
    }

    private static List<List<String>> paragraphs(String body) {
        return Arrays.stream(body.strip().split("\\R\\s*\\R"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> paragraph.strip().lines().toList())
                .toList();
    }

    /** The week's days or its window in words, or an empty text when nothing is known. */
    static String week(CallView.Week week, Locale reader) {
        var announced = week.isAnnounced();
        var first = announced ? week.firstDay() : week.from();
        var last = announced ? week.lastDay() : week.to();
        return first == null ? "" : Days.span(first, Objects.requireNonNullElse(last, first), reader);
    }
}
