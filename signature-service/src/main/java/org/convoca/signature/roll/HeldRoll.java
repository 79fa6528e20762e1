package org.convoca.signature.roll;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.convoca.contracts.territory.Territories;
import org.convoca.signature.signing.RollOrder;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a roll in one state, held in memory and sorted for each language that is asked for.
 *
 * @param state of the {@link Tally} for which it was read
 */
record HeldRoll(String state, List<RollEntry> entries, Territories territories, Map<String, RollSource> sources) {

    private static final int MOST_LANGUAGES = 8;

    static HeldRoll of(String state, List<RollEntry> entries, Territories territories) {
        return new HeldRoll(state, List.copyOf(entries), territories, new ConcurrentHashMap<>());
    }

    /** @param language of the order, see {@link RollOrder#language()} */
    RollSource in(String language) {
        if (sources.size() >= MOST_LANGUAGES && !sources.containsKey(language)) {
            sources.clear();
        }
        return sources.computeIfAbsent(language, this::sorted);
    }

    private RollSource sorted(String language) {
        var order = RollOrder.of(Locale.of(language), territories);
        return new Sorted(
                order,
                entries.stream()
                        .map(entry -> new RollSource.Placed(
                                order.position(entry.id(), entry.region(), entry.territory(), entry.sortKey()), entry))
                        .sorted(Comparator.comparing(RollSource.Placed::position))
                        .toList());
    }

    private record Sorted(RollOrder order, List<Placed> entries) implements RollSource {

        @Override
        public List<Placed> after(RollFilter filter, @Nullable String position, int limit) {
            return entries.stream()
                    .filter(placed -> position == null || placed.position().compareTo(position) > 0)
                    .filter(placed -> filter.fits(placed.entry()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public long total(RollFilter filter) {
            return entries.stream()
                    .filter(placed -> filter.fits(placed.entry()))
                    .count();
        }
    }
}
