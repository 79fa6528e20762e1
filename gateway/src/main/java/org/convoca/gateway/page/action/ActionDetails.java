package org.convoca.gateway.page.action;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an action says, also while its organisers look at it before anybody else does. */
@Component
public class ActionDetails {

    private final Places places;
    private final History history;

    ActionDetails(Places places, History history) {
        this.places = places;
        this.history = history;
    }

    /**
     * The time in words.
     *
     * @param day in words, or empty while there is none
     * @param from time of day on the spot, or empty
     * @param until the end's time of day, with its day where that is another; or empty
     * @param city by whose name the zone goes, or empty
     * @param offset {@code UTC+1}, or empty
     * @param utc the start for readers elsewhere, or empty
     * @param machine for {@code datetime}: RFC 3339, or the day
     */
    public record Time(
            String day,
            String from,
            String until,
            String city,
            String offset,
            String utc,
            @Nullable String machine) {}

    /** Puts the action, and what its page shows of it, into the model. */
    public void show(ActionView action, Language language, Model model) {
        var reader = language.locale();
        var title = Wording.of(action.title(), reader);
        var description = Wording.of(ActionController.texts(action.description()), reader);
        model.addAttribute("action", action);
        model.addAttribute("named", title);
        model.addAttribute("told", description);
        model.addAttribute("paragraphs", paragraphs(description.text()));
        model.addAttribute("marks", ActionLine.marks(action));
        var when = When.of(action);
        model.addAttribute("when", when);
        model.addAttribute("time", time(when, reader));
        model.addAttribute("territory", territory(action, reader));
        model.addAttribute("placeLines", placeLines(action));
        model.addAttribute("web", action.url() == null || !ActionController.isWeb(action.url()) ? null : action.url());
        model.addAttribute(
                "hiddenUntil", action.place() == null ? null : action.place().hiddenUntil());
        model.addAttribute("organisers", Organisers.of(action, language));
        model.addAttribute("reportLinks", reportLinks(action));
        model.addAttribute("history", history.of(action, reader));
        model.addAttribute("summary", ActionLine.of(action, language).summary(reader));
    }

    private static Time time(When when, Locale reader) {
        return switch (when) {
            case When.At at ->
                new Time(
                        Moments.day(at.start().toLocalDate(), reader),
                        Moments.hour(at.start(), reader),
                        until(at, reader),
                        Moments.city(at.zone().getId(), reader),
                        Moments.offset(at.zone(), at.moment()),
                        Moments.utc(at.moment(), reader),
                        at.machine());
            case When.On on ->
                new Time(
                        Moments.day(on.day(), reader),
                        "",
                        "",
                        "",
                        "",
                        "",
                        on.day().toString());
            case When.DuringTheWeek _ -> new Time("", "", "", "", "", "", null);
        };
    }

    private static String until(When.At at, Locale reader) {
        if (at.end() == null) {
            return "";
        }
        var hour = Moments.hour(at.end(), reader);
        return at.end().toLocalDate().equals(at.start().toLocalDate())
                ? hour
                : Moments.day(at.end().toLocalDate(), reader) + " " + hour;
    }

    private static List<String> reportLinks(ActionView action) {
        var report = action.report();
        return report == null || report.links() == null
                ? List.of()
                : report.links().stream().filter(ActionController::isWeb).toList();
    }

    private String territory(ActionView action, Locale reader) {
        var place = action.place();
        return place == null || place.territory() == null ? "" : places.territory(place.territory(), reader);
    }

    private static List<String> placeLines(ActionView action) {
        var place = action.place();
        return place == null
                ? List.of()
                : Stream.of(place.name(), place.address(), place.locality())
                        .filter(Objects::nonNull)
                        .filter(line -> !line.isBlank())
                        .distinct()
                        .toList();
    }

    /** A word of a line; web addresses become links. */
    public record Piece(String text, boolean link) {}

    private static List<List<List<Piece>>> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph ->
                        paragraph.strip().lines().map(ActionDetails::line).toList())
                .toList();
    }

    private static List<Piece> line(String line) {
        return Arrays.stream(line.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"))
                .flatMap(ActionDetails::pieces)
                .toList();
    }

    /** A full stop after an address is not a part of it. */
    private static Stream<Piece> pieces(String word) {
        var end = word.length();
        while (end > 0 && ".,;:!?)»”’\"".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        var address = word.substring(0, end);
        return ActionController.isWeb(address)
                ? Stream.of(new Piece(address, true), new Piece(word.substring(end), false))
                : Stream.of(new Piece(word, false));
    }
}
