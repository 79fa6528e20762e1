package org.convoca.signature.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.junit.jupiter.api.Test;

class RollOrderTest {

    private static final SignatureId ID = new SignatureId(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    private final Territories territories = Territories.load();

    @Test
    void comparesAsTheReadersLanguageDoes() {
        var names = List.of("nube", "ñandú", "noche", "öga", "zon", "osa");
        assertThat(sorted("es", names)).containsExactly("noche", "nube", "ñandú", "öga", "osa", "zon");
        assertThat(sorted("en", names)).containsExactly("ñandú", "noche", "nube", "öga", "osa", "zon");
        assertThat(sorted("sv", names)).containsExactly("ñandú", "noche", "nube", "osa", "zon", "öga");
        assertThat(sorted("eu", names)).containsExactly("noche", "nube", "ñandú", "öga", "osa", "zon");
    }

    @Test
    void knowsAllScripts() {
        assertThat(sorted("en", List.of("한국", "Жизнь", "संघ", "اتحاد", "Union", "联合")))
                .containsExactly("Union", "Жизнь", "اتحاد", "संघ", "한국", "联合");
    }

    @Test
    void countsDigitsByTheirValue() {
        assertThat(sorted("en", List.of("Comité 100", "Comité 9", "Comité 68")))
                .containsExactly("Comité 9", "Comité 68", "Comité 100");
    }

    @Test
    void overlooksPunctuationAndCaseAndAccentsUntilTheEnd() {
        assertThat(sorted("en", List.of("\"beta\"", "Alfa", "(alfa)", "Beta x", "béta")))
                .containsExactly("(alfa)", "Alfa", "\"beta\"", "béta", "Beta x");
    }

    @Test
    void putsRegionsFirstThenNetworksThenTerritoriesByTheirNameInTheReadersLanguage() {
        var spanish = RollOrder.of(Locale.of("es"), territories);
        assertThat(positions(
                        spanish.position(ID, Region.INTERNATIONAL, null, "z"),
                        spanish.position(ID, Region.EUROPE, null, "z"),
                        spanish.position(ID, Region.EUROPE, "DE", "z"), // Alemania
                        spanish.position(ID, Region.EUROPE, "ES", "b"), // España
                        spanish.position(ID, Region.EUROPE, "x-basque-country", "a"), // País Vasco
                        spanish.position(ID, Region.AFRICA, "ZA", "a")))
                .isSorted();
        var english = RollOrder.of(Locale.of("en"), territories);
        assertThat(positions(
                        english.position(ID, Region.EUROPE, "x-basque-country", "a"), // Basque Country
                        english.position(ID, Region.EUROPE, "DE", "z"), // Germany
                        english.position(ID, Region.EUROPE, "ES", "b"))) // Spain
                .isSorted();
    }

    @Test
    void makesPositionsThatBeginWithTheirPlace() {
        var order = RollOrder.stored(territories);
        for (var territory : territories.all()) {
            var position = order.position(ID, territory.region(), territory.code(), "Consulta");
            assertThat(position)
                    .startsWith(order.place(territory.region(), territory.code()))
                    .startsWith(order.place(territory.region()))
                    .matches(RollOrder::isPosition);
        }
    }

    /** Seed 17: ten thousand pairs of texts of any characters. */
    @Test
    void givesAnyTwoOrganisationsDifferentPositionsOfBoundedLength() {
        var random = new Random(17);
        var order = RollOrder.stored(territories);
        for (var run = 0; run < 10_000; run++) {
            var text = random.ints(1 + random.nextInt(300), 1, Character.MAX_CODE_POINT)
                    .filter(point -> Character.getType(point) != Character.SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var one = order.position(SignatureId.random(), Region.ASIA, "NP", text);
            assertThat(one).matches(RollOrder::isPosition).hasSizeLessThan(2500);
            assertThat(one).isNotEqualTo(order.position(SignatureId.random(), Region.ASIA, "NP", text));
        }
    }

    /** Stored positions are compared with new ones: another ICU that sorts otherwise must be noticed, since all would have to be written again. */
    @Test
    void staysTheOrderThatIsStored() {
        assertThat(RollOrder.stored(territories).position(ID, Region.AMERICAS, "BR", "MST Movimento"))
                .isEqualTo("1.2d4d2b5d3b41010a01dc09.434f51044347553b4333455147011101dcdcdcc5dc0c." + ID);
    }

    @Test
    void findsASignatureByItsNamesInAnyLanguageAndByItsAcronym() {
        var organisation = new Organisation(
                "Confederación Intersindical Galega",
                Map.of("ar", "الاتِّحاد", "ru", "Профсоюз"),
                "CIG",
                null,
                "x-galicia",
                Region.EUROPE,
                "CIG");
        assertThat(Listing.of(ID, organisation).search()).contains("confederacion", "cig", "الاتحاد", "профсоюз");
    }

    private List<String> sorted(String language, List<String> names) {
        var order = RollOrder.of(Locale.of(language), territories);
        var mixed = new ArrayList<>(names);
        Collections.shuffle(mixed, new Random(1));
        mixed.sort((one, other) ->
                order.position(ID, Region.ASIA, null, one).compareTo(order.position(ID, Region.ASIA, null, other)));
        return mixed;
    }

    private static List<String> positions(String... positions) {
        return Arrays.asList(positions);
    }
}
