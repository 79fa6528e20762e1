package org.convoca.gateway.page.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.convoca.gateway.client.ActionPage;
import org.convoca.gateway.client.ActionQuery;
import org.convoca.gateway.client.ActionTotals;
import org.convoca.gateway.client.Actions;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Places;
import org.springframework.stereotype.Component;

/** The next actions of a call, for pages that are about something else and are whole without them. */
@Component
public class NextActions {

    private static final int SHOWN = 3;
    /** Some of the first may be cancelled. */
    private static final int ASKED = 10;

    private static final Tally NOTHING = new Tally(0, 0, 0, List.of());

    private final Actions actions;
    private final Places places;
    private final Clock clock;

    NextActions(Actions actions, Places places, Clock clock) {
        this.actions = actions;
        this.places = places;
        this.clock = clock;
    }

    /**
     * @param known whether it could be learnt how many there are
     * @param tally actions so far, and by territory
     * @param path of the page of all
     */
    public record Next(boolean known, int total, List<Line> lines, Tally tally, String path) {}

    /** @param day in words */
    public record Line(String day, ActionLine action) {}

    /** From today on; today is where the day ends last, so that no action of today is left out anywhere. */
    public Next of(String slug, Language language) {
        var reader = language.locale();
        var path = ActionPaths.of(language, slug);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
        if (!(actions.totals(slug) instanceof Reading.Found<ActionTotals> totals)) {
            return new Next(false, 0, List.of(), NOTHING, path);
        }
        return new Next(
                true,
                totals.value().total(),
                lines(slug, today, language, reader),
                Tally.of(totals.value(), today, path, places, reader),
                path);
    }

    private List<Line> lines(String slug, LocalDate today, Language language, Locale reader) {
        var query = ActionQuery.first(ASKED).between(today, null);
        return actions.of(slug, query, reader) instanceof Reading.Found<ActionPage> page
                ? page.value().items().stream()
                        .filter(action -> !action.isCancelled())
                        .map(action -> ActionLine.of(action, language))
                        .filter(line -> line.when().day() != null)
                        .limit(SHOWN)
                        .map(line -> new Line(
                                Moments.day(Objects.requireNonNull(line.when().day()), reader), line))
                        .toList()
                : List.of();
    }
}
