package org.convoca.gateway.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.convoca.contracts.territory.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapsTest {

    private static final Pattern PATH = Pattern.compile("(?:M[0-9 -]++l[0-9 -]++z)++");

    private final Maps maps = new Maps();

    @Test
    void drawsTheWorldInLessThanSixtyKilobytes() {
        var world = maps.draw(Frame.WORLD, List.of());

        assertThat(world.land().length() + world.borders().length()).isBetween(10_000, 60_000);
        assertThat(world.width()).isEqualTo(2000);
        assertThat(world.height()).isBetween(800, 1000);
    }

    @ParameterizedTest
    @EnumSource
    void drawsEveryRegionInLessThanSixtyKilobytes(Region region) {
        var part = maps.draw(Frame.of(region), List.of());

        assertThat(part.land().length() + part.borders().length()).isBetween(5_000, 60_000);
        assertThat(part.land()).matches(PATH);
    }

    @Test
    void drawsLandOnBothSidesOfTheAntimeridian() {
        var fiji = maps.draw(maps.country("FJ").orElseThrow(), List.of());

        assertThat(fiji.land().chars().filter(letter -> letter == 'z').count()).isGreaterThan(3);
    }

    @Test
    void showsEachPlaceWhereItsCountryIsDrawn() {
        var world = maps.draw(Frame.WORLD, List.of(new Spot("buenos-aires", -34.6, -58.4, 1)));

        var mark = world.clusters().getFirst();
        // A third from the west and far in the south, on a map that is cut in the Bering Strait.
        assertThat(mark.x()).isBetween(600, 700);
        assertThat(mark.y()).isBetween(640, 760);
    }

    @Test
    void drawsTheSamePartOnce() {
        assertThat(maps.draw(Frame.WORLD, List.of()).land())
                .isSameAs(maps.draw(Frame.WORLD, List.of()).land());
    }
}
