package org.convoca.gateway.page.action;

import com.ibm.icu.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Parts a page of actions by day and, within a day, by territory. */
@Component
class ActionGroups {

    private final Places places;

    ActionGroups(Places places) {
        this.places = places;
    }

    /**
     * @param day null for actions without a day
     * @param heading the day in words, or empty
     */
    record DayGroup(@Nullable LocalDate day, String heading, List<TerritoryGroup> territories) {}

    /** @param name empty where there is none */
    record TerritoryGroup(String name, List<ActionLine> actions) {}

    /** In the order of the page, as long as a day's actions stand together; territories by name. */
    List<DayGroup> of(List<ActionView> actions, Language language) {
        var days = new LinkedHashMap<Optional<LocalDate>, Map<String, List<ActionLine>>>();
        for (var action : actions) {
            var line = ActionLine.of(action, language);
            days.computeIfAbsent(Optional.ofNullable(line.when().day()), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(territory(action, language), _ -> new ArrayList<>())
                    .add(line);
        }
        return days.entrySet().stream()
                .map(day -> new DayGroup(
                        day.getKey().orElse(null),
                        day.getKey()
                                .map(date -> Moments.day(date, language.locale()))
                                .orElse(""),
                        territories(day.getValue(), language)))
                .toList();
    }

    private static List<TerritoryGroup> territories(Map<String, List<ActionLine>> byName, Language language) {
        var collator = Collator.getInstance(language.locale());
        return byName.entrySet().stream()
                .sorted((one, other) -> collator.compare(one.getKey(), other.getKey()))
                .map(entry -> new TerritoryGroup(entry.getKey(), entry.getValue()))
                .toList();
    }

    private String territory(ActionView action, Language language) {
        var place = action.place();
        return place == null || place.territory() == null ? "" : places.territory(place.territory(), language.locale());
    }
}
