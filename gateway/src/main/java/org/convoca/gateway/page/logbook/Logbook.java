package org.convoca.gateway.page.logbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convoca.gateway.client.DecisionLogs;
import org.convoca.gateway.client.DecisionLogs.Entry;
import org.convoca.gateway.client.DecisionLogs.Keeper;
import org.convoca.gateway.client.Portion;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.coordination.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one list of both services' logs, the latest first; where one does not answer, the other is there all the same. Thread-safe. */
@Component
class Logbook {

    private final DecisionLogs logs;

    Logbook(DecisionLogs logs) {
        this.logs = logs;
    }

    /**
     * @param away whether a service did not answer
     * @param next where the next page begins, or null on the last
     */
    record Leaf(List<Entry> entries, boolean away, @Nullable Bookmark next) {}

    Leaf read(Desk desk, String call, Bookmark from, int size) {
        var portions = new EnumMap<Keeper, Portion<Entry>>(Keeper.class);
        var away = false;
        for (var keeper : Keeper.values()) {
            var place = from.of(keeper);
            if (place == null) {
                continue;
            }
            switch (logs.page(desk.coordination(), keeper, call, place.after(), size + place.skip())) {
                case Reading.Found<Portion<Entry>> found -> portions.put(keeper, found.value());
                case Reading.Missing<Portion<Entry>> _ -> {}
                case Reading.Unavailable<Portion<Entry>> _ -> away = true;
            }
        }
        return merged(portions, from, size, away);
    }

    private static Leaf merged(Map<Keeper, Portion<Entry>> portions, Bookmark from, int size, boolean away) {
        var taken = new EnumMap<Keeper, Integer>(Keeper.class);
        portions.keySet().forEach(keeper -> taken.put(keeper, from.skip(keeper)));
        var entries = new ArrayList<Entry>();
        while (entries.size() < size) {
            var latest = latest(portions, taken);
            if (latest == null) {
                break;
            }
            var at = taken.merge(latest, 1, Integer::sum);
            entries.add(items(portions, latest).get(at - 1));
        }
        return new Leaf(entries, away, next(portions, from, taken));
    }

    private static List<Entry> items(Map<Keeper, Portion<Entry>> portions, Keeper keeper) {
        var portion = portions.get(keeper);
        return portion == null ? List.of() : portion.items();
    }

    private static @Nullable Keeper latest(Map<Keeper, Portion<Entry>> portions, Map<Keeper, Integer> taken) {
        @Nullable Keeper latest = null;
        @Nullable Entry head = null;
        for (var keeper : portions.keySet()) {
            var items = items(portions, keeper);
            var at = taken.getOrDefault(keeper, 0);
            if (at < items.size() && (head == null || items.get(at).at().isAfter(head.at()))) {
                latest = keeper;
                head = items.get(at);
            }
        }
        return latest;
    }

    private static @Nullable Bookmark next(
            Map<Keeper, Portion<Entry>> portions, Bookmark from, Map<Keeper, Integer> taken) {
        var places = new EnumMap<Keeper, Bookmark.Place>(Keeper.class);
        portions.forEach((keeper, portion) -> {
            var at = taken.getOrDefault(keeper, 0);
            if (at < portion.items().size()) {
                places.put(keeper, new Bookmark.Place(from.after(keeper), at));
            } else if (portion.next() != null) {
                places.put(keeper, new Bookmark.Place(portion.next(), 0));
            }
        });
        return places.isEmpty() ? null : new Bookmark(places);
    }
}
