package org.convoca.gateway.page.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OutlinesTest {

    @Test
    void addsUpDifferencesTurnsArcsRoundAndFindsWhatIsShared() {
        var outlines = Outlines.of(JsonMapper.builder().build().readTree("""
                {"transform":{"scale":[10,10],"translate":[0,0]},
                 "arcs":[[[1,1],[0,2]],[[1,3],[-1,0],[0,-2],[1,0]],[[1,3],[1,0],[0,-2],[-1,0]]],
                 "objects":{"countries":{"geometries":[
                     {"type":"Polygon","id":"001","arcs":[[0,1]]},{"type":"MultiPolygon","id":"002","arcs":[[[-1,2]]]}]},
                   "land":{"type":"GeometryCollection","geometries":[{"type":"MultiPolygon","arcs":[[[1,-3]]]}]}}}
                """));

        assertThat(outlines.borders()).hasSize(1).first().isEqualTo(new double[] {10, 10, 10, 30});
        assertThat(outlines.land()).hasSize(1).first().isEqualTo(new double[] {
            10, 30, 0, 30, 0, 10, 10, 10, 20, 10, 20, 30, 10, 30
        });
        assertThat(outlines.countries().get("001").east()).isCloseTo(10, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"map/countries-110m.json.gz", "map/countries-50m.json.gz"})
    void isOfClosedRingsWithoutLeaps(String resource) {
        var outlines = Outlines.read(resource);

        assertThat(outlines.land()).hasSizeGreaterThan(100).allSatisfy(ring -> {
            assertThat(ring[ring.length - 2]).isCloseTo(ring[0], within(1e-9));
            assertThat(ring[ring.length - 1]).isCloseTo(ring[1], within(1e-9));
            for (var i = 2; i < ring.length; i += 2) {
                assertThat(Math.abs(ring[i] - ring[i - 2])).isLessThanOrEqualTo(180);
            }
        });
        assertThat(outlines.borders()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({
        "AR,-34.6,-58.4",
        "FR,48.9,2.35",
        "FJ,-17.9,178",
        "RU,55.8,37.6",
        "US,39,-77",
        "PS,31.9,35.2",
        "NZ,-41.3,174.8",
        "EH,24,-13.5"
    })
    void knowsWhereCountriesLie(String code, double latitude, double longitude) {
        var frame = new Maps().country(code).orElseThrow();

        assertThat(latitude).isBetween(frame.south(), frame.north());
        assertThat(Frame.wrapped(longitude - frame.west())).isPositive();
    }

    @Test
    void knowsNothingOfLandsThatTheOutlinesLack() {
        assertThat(new Maps().country("x-basque-country")).isEmpty();
        assertThat(new Maps().country("international")).isEmpty();
    }
}
