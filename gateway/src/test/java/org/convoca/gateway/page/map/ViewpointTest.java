package org.convoca.gateway.page.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewpointTest {

    private static final PointingMaps MAPS = new PointingMaps(new Maps());

    @ParameterizedTest
    @CsvSource({"43.263, -2.935, 0.1", "-34.6, -58.4, 3", "-43.95, -176.55, 30", "64.1, -21.9, 120", "12, 0, 360"})
    void findsTheMiddleUnderTheMiddleOfTheMap(double latitude, double longitude, double across) {
        var pointed = new Viewpoint(latitude, longitude, across).pointed(0.5, 0.5);

        assertThat(pointed.latitude()).isCloseTo(latitude, within(across / 50));
        assertThat(pointed.longitude()).isCloseTo(longitude, within(across / 50));
    }

    @Test
    void goesAroundTheWorldWhereItIsRound() {
        assertThat(new Viewpoint(-44, 179.5, 10).pointed(1, 0.5).longitude()).isCloseTo(-175.5, within(0.001));
    }

    @Test
    void isTheSameAfterATextHasCarriedIt() {
        var view = new Viewpoint(43.26301, -2.93502, 0.3);

        assertThat(Viewpoint.parse(view.text())).contains(view);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2", "1,2,3,4", "91,0,10", "0,181,10", "0,0,0.01", "0,0,361", "NaN,0,1", "a,b,c"})
    void isNoneThatIsNotOnEarth(String text) {
        assertThat(Viewpoint.parse(text)).isEmpty();
    }

    @Test
    void comesNoCloserThanTheMapShows() {
        var view = Viewpoint.WORLD;
        for (var step = 0; step < 20; step++) {
            view = view.closer();
        }
        assertThat(view.across()).isEqualTo(0.1);
        for (var step = 0; step < 20; step++) {
            view = view.farther();
        }
        assertThat(view).isEqualTo(Viewpoint.WORLD);
    }

    @Test
    void isDrawnWithThePinTheRouteAndAScale() {
        var view = new Viewpoint(43.263, -2.935, 1);
        var pin = new Spot("", 43.263, -2.935, 1);

        var svg = MAPS.svg(view, pin, List.of(pin, new Spot("", 43.3, -2.9, 1)));

        assertThat(svg)
                .contains("<circle cx=\"1000\"", "stroke-linejoin", " km</text>")
                .doesNotContain("NaN");
        assertThat(MAPS.height(view, 320)).isBetween(200, 250);
        assertThat(MAPS.svg(Viewpoint.WORLD, null, List.of())).contains("<path").hasSizeLessThan(60_000);
    }
}
