package org.convoca.gateway.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusteringTest {

    private static final double DISTANCE = 84;

    private static List<Spot> spots(long seed, int number) {
        var random = new Random(seed);
        return Stream.generate(() -> new Spot(
                        "spot",
                        -57 + 140 * random.nextDouble(),
                        -180 + 360 * random.nextDouble(),
                        1 + random.nextInt(3)))
                .limit(number)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_270_116})
    void losesNothingAndCountsNothingTwice(long seed) {
        var spots = spots(seed, 3000);

        var clusters = new Clustering(Sheet.of(Frame.WORLD), DISTANCE).of(spots);

        assertThat(clusters.stream().mapToInt(Cluster::count).sum())
                .isEqualTo(spots.stream().mapToInt(Spot::count).sum());
        assertThat(clusters.stream().flatMap(cluster -> cluster.spots().stream()))
                .containsExactlyInAnyOrderElementsOf(spots);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_270_116})
    void keepsMarksApart(long seed) {
        var clusters = new Clustering(Sheet.of(Frame.WORLD), DISTANCE).of(spots(seed, 3000));

        for (var one : clusters) {
            for (var other : clusters) {
                if (one != other) {
                    assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y()))
                            .isGreaterThan(DISTANCE - 1);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void framesItsSpots(long seed) {
        for (var cluster : new Clustering(Sheet.of(Frame.WORLD), DISTANCE).of(spots(seed, 300))) {
            var again = Frame.parse(cluster.frame().text()).orElseThrow();
            assertThat(cluster.spots()).allSatisfy(spot -> {
                assertThat(spot.latitude()).isBetween(again.south(), again.north());
                var fromWest = Frame.wrapped(spot.longitude() - again.centre());
                assertThat(Math.abs(fromWest)).isLessThanOrEqualTo((again.east() - again.west()) / 2 + 1e-9);
            });
        }
    }

    @Test
    void leavesOutWhatIsNotOnTheSheet() {
        var sheet = Sheet.of(new Frame(-4, 42, -1, 44));

        assertThat(new Clustering(sheet, DISTANCE)
                        .of(List.of(new Spot("lima", -12, -77, 1), new Spot("bilbao", 43.26, -2.93, 1))))
                .singleElement()
                .satisfies(
                        cluster -> assertThat(cluster.spots().getFirst().key()).isEqualTo("bilbao"));
    }

    @Test
    void gathersOnBothSidesOfTheAntimeridian() {
        var sheet = Sheet.of(new Frame(170, -25, 195, -10));

        assertThat(new Clustering(sheet, DISTANCE)
                        .of(List.of(new Spot("west", -17, 179.9, 1), new Spot("east", -17, -179.9, 1))))
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.count()).isEqualTo(2));
    }
}
