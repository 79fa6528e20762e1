package org.convoca.event.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.iakovlev.timeshape.TimeZoneEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares the table with the outlines it was made from, as the library timeshape reads them. */
class ZoneTableTest {

    private static final int POINTS = 4_000;

    private static TimeZoneEngine outlines;

    private final ZoneTable table = Tables.ZONES;

    @BeforeAll
    static void readOutlines() {
        outlines = TimeZoneEngine.initialize();
    }

    @AfterAll
    static void forgetOutlines() {
        outlines = null;
    }

    @Test
    void knowsTheZonesOfItsSourceAndNoOthers() {
        assertThat(table.zones()).isEqualTo(Set.copyOf(outlines.getKnownZoneIds()));
    }

    @Test
    void namesZonesOfTheJdkOnly() {
        assertThat(ZoneId.getAvailableZoneIds())
                .containsAll(table.zones().stream().map(ZoneId::getId).toList());
    }

    @Test
    void agreesWithTheOutlinesInPopulatedPlaces() {
        var differing = 0;
        for (var place : places().filter(place -> place.population() % 10 == 3).toList()) {
            var zones = zones(place.point());
            differing += zones.equals(Set.copyOf(table.at(place.point()))) ? 0 : 1;
            assertThat(table.around(place.point())).as(place.name()).containsAll(zones);
        }
        assertThat(differing).isLessThan(10);
    }

    @Test
    void agreesWithTheOutlinesAnywhereOnEarth() {
        var random = new SplittableRandom(20_201_005);
        var differing = 0;
        for (var i = 0; i < POINTS; i++) {
            var point = new GeoPoint(Math.toDegrees(Math.asin(random.nextDouble(-1, 1))), random.nextDouble(-180, 180));
            differing += zones(point).equals(Set.copyOf(table.at(point))) ? 0 : 1;
            assertThat(table.around(point)).as("%s", point).containsAll(zones(point));
        }
        assertThat(differing).isLessThan(POINTS / 200);
    }

    @Test
    void agreesWithThePlacesOfTheGazetteerBarAFew() {
        var differing = places().filter(place -> !table.around(place.point()).contains(place.zone()))
                .toList();
        assertThat(differing).hasSizeLessThan(Tables.GAZETTEER.size() / 100);
    }

    @Test
    void holdsAtTheEdgesOfItsCells() {
        for (var point : List.of(
                new GeoPoint(90, 180), new GeoPoint(-90, -180), new GeoPoint(90, -180), new GeoPoint(-90, 180))) {
            assertThat(table.around(point)).isSubsetOf(table.zones());
        }
        assertThat(table.at(new GeoPoint(-16.5, 179.9999))).isEqualTo(List.of(ZoneId.of("Pacific/Fiji")));
        assertThat(table.around(new GeoPoint(-16.5, -180))).contains(ZoneId.of("Pacific/Fiji"));
    }

    private static Stream<Place> places() {
        return Tables.GAZETTEER.near(new GeoPoint(0, 0), Tables.GAZETTEER.size()).stream()
                .map(Gazetteer.Nearby::place);
    }

    private static Set<ZoneId> zones(GeoPoint point) {
        return new HashSet<>(outlines.queryAll(point.latitude(), point.longitude()));
    }
}
