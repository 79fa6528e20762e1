package org.convoca.gateway.page.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProjectionTest {

    @Test
    void putsTheEdgesOfTheWorldWhereItsAuthorsDo() {
        var equalEarth = new Projection.EqualEarth();

        // Šavrič, Patterson, Jenny (2018): on a globe of radius 1 the map is 2 × 2.70663 wide and 2 × 1.31736 high.
        assertThat(equalEarth.x(180, 0)).isCloseTo(2.70663, within(1e-5));
        assertThat(equalEarth.y(90)).isCloseTo(-1.31736, within(1e-5));
        assertThat(equalEarth.x(0, 45)).isZero();
        assertThat(equalEarth.y(0)).isZero();
    }

    @Test
    void keepsAreasTrueOverTheWholeWorld() {
        var equalEarth = new Projection.EqualEarth();
        for (var latitude = -80; latitude <= 80; latitude += 5) {
            var height = equalEarth.y(latitude) - equalEarth.y(latitude + 0.01);
            var area = height * equalEarth.x(1, latitude + 0.005);
            var onGlobe = Math.toRadians(1)
                    * (Math.sin(Math.toRadians(latitude + 0.01)) - Math.sin(Math.toRadians(latitude)));
            assertThat(area / onGlobe).as("at %d", latitude).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void isTrueAlongTheMiddleOfAPart() {
        var sheet = Sheet.of(new Frame(-4, 42, -1, 44));

        var east = sheet.x(-2, 43) - sheet.x(-3, 43);
        var south = sheet.y(42.5) - sheet.y(43.5);
        assertThat(east / south).isCloseTo(Math.cos(Math.toRadians(43)), within(1e-9));
    }
}
