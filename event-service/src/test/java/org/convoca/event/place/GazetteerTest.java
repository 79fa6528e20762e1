package org.convoca.event.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private final Gazetteer gazetteer = Tables.GAZETTEER;

    @Test
    void knowsAllPlacesOfItsSource() {
        assertThat(gazetteer.size()).isEqualTo(34_006);
    }

    @Test
    void offersBilbaoWithPointAndZone() {
        assertThat(search("Bilb")).first().satisfies(place -> {
            assertThat(place.name()).isEqualTo("Bilbao");
            assertThat(place.point()).isEqualTo(new GeoPoint(43.2627, -2.9253));
            assertThat(place.zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
            assertThat(place.country()).isEqualTo("ES");
            assertThat(place.population()).isEqualTo(347_342);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "BILBAO, Bilbao",
        "bilbo, Bilbao",
        "Бильба, Bilbao",
        "بيلبا, Bilbao",
        "毕尔巴, Bilbao",
        "빌바, Bilbao",
        "sao paulo, São Paulo",
        "SÃO PAULO, São Paulo",
        "lodz, Łódź",
        "ŁÓDŹ, Łódź",
        "القاهر, Cairo",
        "القَاهِر, Cairo",
        "東京, Tokyo",
        "ｔｏｋｙｏ, Tokyo",
        "san-sebastian de los, San Sebastián de los Reyes",
        "दिल्ल, Delhi",
        "αθην, Athens",
        "ΑΘΉΝ, Athens"
    })
    void findsAPlaceInAnyScriptWhateverTheCaseAndTheDiacritics(String beginning, String name) {
        assertThat(search(beginning)).extracting(Place::name).first().isEqualTo(name);
    }

    @Test
    void ranksByPopulation() {
        assertThat(search("sant"))
                .hasSize(20)
                .isSortedAccordingTo(Comparator.comparingInt(Place::population).reversed());
    }

    @Test
    void showsATownWhoseWholeNameIsTheBeginningOfManyOthersFirst() {
        // Nobody could type more of this name.
        assertThat(search("San")).first().satisfies(place -> {
            assertThat(place.name()).isEqualTo("San");
            assertThat(place.country()).isEqualTo("ML");
        });
        assertThat(search("Roma")).extracting(Place::name).first().isEqualTo("Rome");
    }

    @Test
    void offersEachPlaceOnceThoughSeveralOfItsNamesFit() {
        assertThat(search("Donosti")).extracting(Place::name).containsOnlyOnce("Donostia / San Sebastián");
    }

    @Test
    void looksInTheCountriesThatAreAskedForOnly() {
        assertThat(gazetteer.search("San", Set.of("GT")::contains, 20))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.country()).isEqualTo("GT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "--", "\u0301\u0301", "  ", "zzzzzzzzzz", "Bilbao; drop"})
    void findsNothingWhereNothingIsCalledSo(String beginning) {
        assertThat(search(beginning)).isEmpty();
    }

    @Test
    void findsTheNearestAsMeasuringAllOfThemDoes() {
        var pole = new GeoPoint(89.9, 17);
        for (var point : List.of(new GeoPoint(43.3, -2.0), new GeoPoint(-17.8, 179.99), new GeoPoint(0, -30), pole)) {
            var distances = gazetteer.near(point, 5).stream()
                    .map(Gazetteer.Nearby::kilometres)
                    .toList();
            assertThat(distances).isSorted().hasSize(5);
            assertThat(distances)
                    .isEqualTo(gazetteer.near(point, gazetteer.size()).stream()
                            .limit(5)
                            .map(Gazetteer.Nearby::kilometres)
                            .toList());
        }
    }

    @Test
    void keepsItsNamesFoldedAndInOrder() {
        var names = GazetteerReader.readNames();
        var all = IntStream.range(0, names.size()).mapToObj(names::name).toList();

        assertThat(all)
                .hasSizeGreaterThan(300_000)
                .allSatisfy(name -> assertThat(FoldedName.of(name)).isEqualTo(name));
        assertThat(all.stream().map(name -> name.getBytes(UTF_8))).isSortedAccordingTo(Arrays::compareUnsigned);
    }

    @Test
    void holdsLessThanSixteenMegabytes() {
        var before = used();
        var tables = List.of(GazetteerReader.read(), ZoneTable.read());
        var held = used() - before;
        assertThat(tables).hasSize(2);
        assertThat(held).isLessThan(16L << 20);
    }

    private static long used() {
        IntStream.range(0, 3).forEach(_ -> System.gc());
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private List<Place> search(String beginning) {
        return gazetteer.search(beginning, _ -> true, 20);
    }
}
