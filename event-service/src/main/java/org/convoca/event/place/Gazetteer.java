package org.convoca.event.place;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The populated places of the world, found by the beginning of any of their names or by distance. Immutable and thread-safe; holds some 9 MB.
 *
 * <p>A place's number is its rank: the largest place has the number 0.
 */
final class Gazetteer {

    /** @param kilometres from the point that was asked for */
    record Nearby(Place place, double kilometres) {}

    /** Of latitude, and a little less than the shortest one. */
    private static final double KILOMETRES_IN_A_DEGREE = 110;

    private final PlaceColumns columns;
    private final NameIndex index;

    Gazetteer(PlaceColumns columns, NameIndex index) {
        this.columns = columns;
        this.index = index;
    }

    int size() {
        return columns.size();
    }

    /**
     * Places with a name that begins so, in any script, whatever the case and the diacritics. First those whose own name is just that, so that a small
     * town whose name begins many others' can be reached; then the largest.
     *
     * @param countries which ISO countries are looked in
     */
    List<Place> search(String beginning, Predicate<String> countries, int limit) {
        var folded = FoldedName.of(beginning);
        if (folded.isEmpty()) {
            return List.of();
        }
        var whole = index.named(folded).stream()
                .filter(number -> FoldedName.of(columns.name(number)).equals(folded))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        var others = index.beginningWith(folded);
        others.andNot(whole);
        return IntStream.concat(whole.stream(), others.stream())
                .filter(number -> countries.test(columns.country(number)))
                .limit(limit)
                .mapToObj(columns::place)
                .toList();
    }

    /** The places nearest to a point, the nearest first. Looks at all of them: a millisecond or two, and no index to hold. */
    List<Nearby> near(GeoPoint point, int limit) {
        var nearest = new PriorityQueue<>(
                Comparator.comparingDouble(Ranked::kilometres).reversed());
        for (var number = 0; number < size(); number++) {
            var bound = nearest.size() < limit
                    ? Double.MAX_VALUE
                    : nearest.element().kilometres();
            if (Math.abs(columns.latitude(number) - point.latitude()) * KILOMETRES_IN_A_DEGREE <= bound) {
                nearest.add(new Ranked(number, columns.point(number).kilometresTo(point)));
                if (nearest.size() > limit) {
                    nearest.remove();
                }
            }
        }
        return nearest.stream()
                .sorted(Comparator.comparingDouble(Ranked::kilometres))
                .map(ranked -> new Nearby(columns.place(ranked.number()), ranked.kilometres()))
                .toList();
    }

    private record Ranked(int number, double kilometres) {}
}
