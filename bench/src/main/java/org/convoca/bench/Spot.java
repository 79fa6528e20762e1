package org.convoca.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.convoca.contracts.territory.Territories;
import org.convoca.contracts.territory.Territory;

/** Where the street actions of a measurement are: one place for each territory, the places in a grid over the inhabited latitudes. */
record Spot(String territory, String region, double lat, double lon) {

    private static final int COLUMNS = 20;
    private static final double SOUTH = -45;
    private static final double WEST = -170;
    private static final double ROW_HEIGHT = 10;
    private static final double COLUMN_WIDTH = 17;

    /** The first so many of all territories. */
    static List<Spot> first(int number) {
        var territories = Territories.load().all();
        return IntStream.range(0, Math.min(number, territories.size()))
                .mapToObj(place -> at(territories.get(place), place / COLUMNS, place % COLUMNS))
                .toList();
    }

    private static Spot at(Territory territory, int row, int column) {
        return new Spot(
                territory.code(), territory.region().code(), SOUTH + row * ROW_HEIGHT, WEST + column * COLUMN_WIDTH);
    }

    /** A box around it that holds all its actions and no other's, as {@code bbox} takes it (RFC 7946, section 5). */
    String box() {
        return "%s,%s,%s,%s".formatted(lon - 1, lat - 1, lon + 1, lat + 1);
    }
}
