package org.convoca.gateway.page.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.convoca.gateway.client.ActionPage;
import org.convoca.gateway.client.ActionQuery;
import org.convoca.gateway.client.ActionTotals;
import org.convoca.gateway.client.Actions;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.edge.PublicAddress;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Places;
import org.springframework.stereotype.Component;

/** The next actions of a call, for pages that are about something else and are whole without them. */
@Component
public class NextActions {

    private static final int SHOWN = 3;
    private static final int SHOWN_LOCALLY = 10;
    /** Some of the first may be cancelled. */
    private static final int ASKED = 20;

    private static final Tally NOTHING = new Tally(0, 0, 0, List.of());

    private final Actions actions;
    private final Places places;
    private final PublicAddress address;
    private final Clock clock;

    NextActions(Actions actions, Places places, PublicAddress address, Clock clock) {
        this.actions = actions;
        this.places = places;
        this.address = address;
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
        var today = today();
        if (!(actions.totals(slug) instanceof Reading.Found<ActionTotals> totals)) {
            return new Next(false, 0, List.of(), NOTHING, path);
        }
        return new Next(
                true,
                totals.value().total(),
                lines(slug, ActionQuery.first(ASKED).between(today, null), SHOWN, language),
                Tally.of(totals.value(), today, path, places, reader),
                path);
    }

    /**
     * Those of one territory.
     *
     * @param total of all that stand there; 0 also when it could not be learnt
     * @param path of the list of all
     */
    public record Local(int total, List<Line> lines, String path, Feeds feeds) {}

    public Local in(String territory, String slug, Language language) {
        var links = new ActionLinks(ActionPaths.of(language, slug), slug, address.origin());
        var query = ActionQuery.first(ASKED).in(territory);
        var total = actions.totals(slug) instanceof Reading.Found<ActionTotals> totals
                ? totals.value().byTerritory().getOrDefault(territory, 0)
                : 0;
        return new Local(
                total,
                lines(slug, query.between(today(), null), SHOWN_LOCALLY, language),
                links.to(Asked.View.LIST, query),
                Feeds.of(links, query));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
    }

    private List<Line> lines(String slug, ActionQuery query, int most, Language language) {
        var reader = language.locale();
        return actions.of(slug, query, reader) instanceof Reading.Found<ActionPage> page
                ? page.value().items().stream()
                        .filter(action -> !action.isCancelled())
                        .map(action -> ActionLine.of(action, language))
                        .filter(line -> line.when().day() != null)
                        .limit(most)
                        .map(line -> new Line(
                                Moments.day(Objects.requireNonNull(line.when().day()), reader), line))
                        .toList()
                : List.of();
    }
}
