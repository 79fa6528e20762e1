package org.convoca.contracts.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TerritoriesTest {

    private final Territories territories = Territories.load();

    @Test
    void holdEveryCountryOfIso3166() {
        assertThat(territories.all()).extracting(Territory::code).contains(Locale.getISOCountries());
    }

    @Test
    void areACountryOrALandUnderAnEnglishSlug() {
        var countries = Arrays.asList(Locale.getISOCountries());
        assertThat(territories.all())
                .extracting(Territory::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> countries.contains(code) || code.matches("x-[a-z]+(-[a-z]+)*"));
    }

    @Test
    void nameOnlyKnownParents() {
        assertThat(territories.all())
                .flatExtracting(Territory::parents)
                .allMatch(parent -> territories.find(parent).isPresent());
    }

    @Test
    void haveANameInEachLanguage() {
        for (var territory : territories.all()) {
            for (var language : Territories.LANGUAGES) {
                assertThat(territories.name(territory.code(), Locale.of(language)))
                        .as("%s in %s", territory.code(), language)
                        .isNotBlank()
                        .isNotEqualTo(territory.code());
            }
        }
    }

    /** Whoever adds a language to the names of our own names every land and region in it: half a language reads as a mistake. */
    @Test
    void haveNamesOfOurOwnInTheSameLanguagesEverywhere() {
        var content = JsonMapper.builder().build().readTree(Territories.class.getResourceAsStream("territories.json"));
        var named = Stream.concat(
                content.get("regions").valueStream(),
                content.get("territories")
                        .valueStream()
                        .filter(entry -> entry.has("names"))
                        .map(entry -> entry.get("names")));

        assertThat(named.map(names -> names.propertyNames()).distinct()).hasSize(1);
    }

    @Test
    void haveDifferentNamesWithinALanguage() {
        for (var language : List.of("es", "en", "pt", "fr", "ar", "gl", "ca", "eu")) {
            assertThat(territories.all().stream()
                            .map(territory -> territories.name(territory.code(), Locale.of(language))))
                    .as(language)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Cape Green, CV",
        "Catalans Countries, x-catalan-countries",
        "Swaziland, SZ",
        "Galicia, x-galicia",
        "Basque Country, x-basque-country",
        "Euskal Herria, x-basque-country",
        "Gal·les, x-wales",
        "PAÍS VASCO, x-basque-country",
        "mexico, MX",
        "  México , MX",
        "United States, US",
        "Russia, RU",
        "Palestine, PS",
        "Trinidad and Tobago, TT",
        "Puerto Rico, PR",
        "Ivory Coast, CI",
        "Etats-Unis, US",
        "فلسطين, PS"
    })
    void areFoundByTheNamesPeopleUse(String name, String code) {
        assertThat(territories.findByName(name)).map(Territory::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Argentina, AR",
        "Bolivia, BO",
        "Brazil, BR",
        "Canada, CA",
        "Chile, CL",
        "Colombia, CO",
        "Cuba, CU",
        "Ecuador, EC",
        "Guatemala, GT",
        "Haiti, HT",
        "Honduras, HN",
        "Jamaica, JM",
        "Mexico, MX",
        "Nicaragua, NI",
        "Panama, PA",
        "Paraguay, PY",
        "Peru, PE",
        "Puerto Rico, PR",
        "Trinidad and Tobago, TT",
        "United States, US",
        "Uruguay, UY",
        "Venezuela, VE",
        "Bangladesh, BD",
        "Malaysia, MY",
        "Nepal, NP",
        "Basque Country, x-basque-country",
        "Belgium, BE",
        "Catalans Countries, x-catalan-countries",
        "Finland, FI",
        "France, FR",
        "Galicia, x-galicia",
        "Germany, DE",
        "Greece, GR",
        "Hungary, HU",
        "Ireland, IE",
        "Italy, IT",
        "Norway, NO",
        "Portugal, PT",
        "Russia, RU",
        "Serbia, RS",
        "Slovenia, SI",
        "Spain, ES",
        "Sweden, SE",
        "Morocco, MA",
        "Palestine, PS",
        "Tunisia, TN",
        "Australia, AU",
        "Benin, BJ",
        "Cape Green, CV",
        "Ghana, GH",
        "Lesotho, LS",
        "Senegal, SN",
        "South Africa, ZA",
        "Swaziland, SZ",
        "Zambia, ZM",
        "Zimbabwe, ZW"
    })
    void coverEveryLandOfTheRollOf2020(String name, String code) {
        assertThat(territories.findByName(name)).map(Territory::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "MX, americas", "NP, asia", "x-basque-country, europe", "x-galicia, europe", "x-catalan-countries, europe",
                "RU, europe",
        "PS, arab-world", "MA, arab-world", "TN, arab-world", "AU, oceania", "CV, africa", "SZ, africa"
    })
    void standInTheRegionWhereTheRollShowsThem(String code, String region) {
        assertThat(territories.find(code)).map(Territory::region).contains(Region.of(region));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DFLP-Europe",
                "Union of the Palestinian Communities",
                "Partido Izquierda Europea",
                "Foro Europeo",
                "",
                "x-galicia2"
            })
    void areNotGuessed(String name) {
        assertThat(territories.findByName(name)).isEmpty();
    }

    @Test
    void keepACrossBorderLandUnderAllItsParents() {
        assertThat(territories.find("x-basque-country")).map(Territory::parents).contains(List.of("ES", "FR"));
    }

    @Test
    void areCalledAsTheirPeopleCallThem() {
        assertThat(Stream.of("es", "en", "ar").map(language -> territories.name("PS", Locale.of(language))))
                .containsExactly("Palestina", "Palestine", "فلسطين");
    }

    @ParameterizedTest
    @CsvSource({
        "AR, es",
        "BR, pt",
        "PS, ar",
        "SN, wo fr",
        "PY, gn es",
        "x-galicia, gl es",
        "x-basque-country, eu es fr",
        "x-catalan-countries, ca es fr",
        "x-kanaky, fr",
        "x-kosovo, sq",
        "ZZ, ''"
    })
    void haveTheLanguagesThatTheirPeopleRead(String code, String languages) {
        assertThat(String.join(" ", territories.languages(code))).startsWith(languages);
    }

    @Test
    void areSortedAsTheReaderExpects() {
        var spanish = Locale.of("es");
        assertThat(territories.sorted(spanish))
                .extracting(territory -> territories.name(territory.code(), spanish))
                .containsSubsequence("Afganistán", "Argentina", "Níger", "Nigeria", "Zimbabue");
    }

    @Test
    void haveRegionsInTheOrderOfTheRoll() {
        assertThat(Region.values())
                .extracting(Region::code)
                .containsExactly("international", "americas", "asia", "europe", "arab-world", "oceania", "africa");
        assertThat(territories.name(Region.ARAB_WORLD, Locale.FRENCH)).isEqualTo("Monde arabe");
    }
}
