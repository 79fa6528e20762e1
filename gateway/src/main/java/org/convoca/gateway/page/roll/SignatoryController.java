package org.convoca.gateway.page.roll;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.RollPage.Signatory;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Pages;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.claim.ClaimPaths;
import org.convoca.gateway.page.picture.Pictures;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One signatory: its names, where it signed and since when, and the text that it signed. Only while it stands on the roll. */
@Controller
class SignatoryController {

    private final Calls calls;
    private final Places places;
    private final Pages pages;
    private final Paths paths;
    private final Pictures pictures;

    SignatoryController(Calls calls, Places places, Pages pages, Paths paths, Pictures pictures) {
        this.calls = calls;
        this.places = places;
        this.pages = pages;
        this.paths = paths;
        this.pictures = pictures;
    }

    /**
     * A name in another language.
     *
     * @param language BCP 47
     * @param spoken what the reader calls that language
     */
    record Named(String language, String spoken, String name) {}

    /** The text that was signed, at an address where it never changes. */
    record Signed(String spoken, int version, String path) {}

    @GetMapping(Paths.CALL + "/roll/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
    String signatory(@PathVariable String lang, @PathVariable String slug, @PathVariable String id, Model model) {
        var language = paths.language(lang);
        var reader = language.locale();
        var call = Readings.required(calls.find(slug, reader), ProblemType.CALL_NOT_FOUND);
        var found = Readings.required(calls.entry(slug, id, reader), ProblemType.NOT_FOUND);
        var entry = found.value();
        model.addAttribute("call", call.value());
        model.addAttribute("stale", call.stale() || found.stale());
        model.addAttribute("entry", RollGroups.entry(entry, reader));
        model.addAttribute("since", entry.publishedAt());
        model.addAttribute("names", names(entry, reader));
        model.addAttribute("signed", signed(entry, language, slug));
        model.addAttribute("place", whereabouts(entry, reader));
        model.addAttribute(
                "placePath", entry.territory() == null ? null : Paths.territory(language, slug, entry.territory()));
        model.addAttribute("claimPath", entry.isClaimable() ? ClaimPaths.claims(language, slug) + id : null);
        model.addAttribute("lostLinkPath", Paths.call(language, slug) + "/lost-link");
        model.addAttribute("callPath", Paths.call(language, slug));
        model.addAttribute("rollPath", Paths.roll(language, slug));
        model.addAttribute("picture", pictures.at(Paths.call(language, slug)));
        model.addAttribute("page", pages.localised(reader, other -> Paths.roll(other, slug) + "/" + id));
        return "signatory";
    }

    private String whereabouts(Signatory entry, Locale reader) {
        return entry.territory() == null
                ? places.region(entry.region(), reader)
                : places.territory(entry.territory(), reader);
    }

    /** Those that say something else than the official name. */
    private static List<Named> names(Signatory entry, Locale reader) {
        return Objects.requireNonNullElse(entry.names(), Map.<String, String>of()).entrySet().stream()
                .filter(named -> !named.getValue().equals(entry.name()))
                .map(named -> new Named(named.getKey(), Language.spoken(named.getKey(), reader), named.getValue()))
                .sorted((one, other) -> one.language().compareTo(other.language()))
                .toList();
    }

    private static @Nullable Signed signed(Signatory entry, Language language, String slug) {
        var text = entry.text();
        return text == null
                ? null
                : new Signed(
                        Language.spoken(text.language(), language.locale()),
                        text.version(),
                        Paths.call(language, slug) + "/texts/" + text.language() + "/" + text.version());
    }
}
