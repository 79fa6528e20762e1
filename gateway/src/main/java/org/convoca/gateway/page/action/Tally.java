package org.convoca.gateway.page.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoca.gateway.client.ActionTotals;
import org.convoca.gateway.client.ActionTotals.Reported;
import org.convoca.gateway.page.Places;

/**
 * A call's actions in numbers.
 *
 * @param happened how many had a day that is over
 * @param reported of how many their organisers have told how it was
 * @param participants how many people came to those
 * @param territories by name; only those that have actions
 */
public record Tally(int happened, int reported, long participants, List<Row> territories) {

    private static final Reported NONE = new Reported(0, 0);

    /** @param path to the actions of that territory */
    public record Row(String name, int actions, int reported, long participants, String path) {}

    public Tally {
        territories = List.copyOf(territories);
    }

    /**
     * @param today actions of earlier days are over
     * @param path of the page of all actions
     */
    static Tally of(ActionTotals totals, LocalDate today, String path, Places places, Locale reader) {
        var reports = totals.reports();
        var happened = totals.byDay().entrySet().stream()
                .filter(day -> day.getKey().isBefore(today))
                .mapToInt(Map.Entry::getValue)
                .sum();
        Map<String, Reported> byTerritory =
                reports == null || reports.byTerritory() == null ? Map.of() : reports.byTerritory();
        var rows = places.territories(totals.byTerritory().keySet(), reader).stream()
                .map(place -> row(
                        place,
                        totals.byTerritory().getOrDefault(place.code(), 0),
                        byTerritory.getOrDefault(place.code(), NONE),
                        path))
                .toList();
        return reports == null
                ? new Tally(happened, 0, 0, rows)
                : new Tally(happened, reports.actions(), reports.participants(), rows);
    }

    private static Row row(Places.Place place, int actions, Reported reported, String path) {
        return new Row(
                place.name(),
                actions,
                reported.actions(),
                reported.participants(),
                path + "?view=list&territory=" + place.code());
    }
}
