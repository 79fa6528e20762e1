package org.convoca.event.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final GeoPoint OSLO = new GeoPoint(59.913, 10.752);

    private final Places places = Tables.PLACES;

    @ParameterizedTest
    @CsvSource({
        "43.263, -2.935, Europe/Madrid",
        "22.57, 88.36, Asia/Kolkata",
        "-43.95, -176.55, Pacific/Chatham",
        "47.56, -52.71, America/St_Johns",
        "27.70, 85.32, Asia/Kathmandu",
        "-31.95, 128.9, Australia/Eucla",
        "31.69, -106.42, America/Ciudad_Juarez",
        "50.45, 30.52, Europe/Kyiv",
        "28.12, -15.43, Atlantic/Canary",
        "31.53, 35.09, Asia/Hebron",
        "15.6, 32.53, Africa/Khartoum"
    })
    void derivesTheZoneOfAPoint(double latitude, double longitude, String zone) {
        assertThat(places.zoneAt(new GeoPoint(latitude, longitude)).zone()).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void leavesNoDoubtFarFromABorder() {
        assertThat(places.zoneAt(OSLO).others()).isEmpty();
    }

    @Test
    void namesTheZoneAcrossANearBorderToo() {
        // The bridge between Irun and Hendaia.
        var guess = places.zoneAt(new GeoPoint(43.3475, -1.7836));

        assertThat(guess.others()).hasSize(1);
        assertThat(guess.others().getFirst().getId() + " " + guess.zone().getId())
                .contains("Europe/Madrid")
                .contains("Europe/Paris");
    }

    @Test
    void namesBothZonesWhereTwoAreInUse() {
        var guess = places.zoneAt(new GeoPoint(43.80, 87.60));

        assertThat(guess.zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
        assertThat(guess.others()).containsExactly(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void takesANauticalZoneOnTheHighSeas() {
        assertThat(places.zoneAt(new GeoPoint(-40, -130)).zone()).isEqualTo(ZoneId.of("Etc/GMT+9"));
    }

    @Test
    void stillKnowsTheLandsZoneOnAPierAndInABay() {
        assertThat(places.zoneAt(new GeoPoint(43.39, -3.01)).zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
    }

    @Test
    void knowsThatAPinInNorwayIsNotInMalta() {
        assertThat(places.territoriesAt(OSLO))
                .startsWith("NO")
                .contains("x-sapmi")
                .doesNotContain("MT");
    }

    @Test
    void knowsAnIslandFarFromAnyTownByItsZone() {
        var kiritimati = new GeoPoint(1.8721, -157.4278);
        assertThat(places.mayLieIn(kiritimati, "KI")).isTrue();
        assertThat(places.mayLieIn(kiritimati, "NO")).isFalse();
        assertThat(places.mayLieIn(new GeoPoint(-40, -130), "KI")).isFalse();
    }

    @Test
    void offersTheCountryAndTheLandsInIt() {
        assertThat(places.territoriesAt(new GeoPoint(43.263, -2.935)))
                .startsWith("ES")
                .contains("x-basque-country", "x-galicia", "x-catalan-countries")
                .doesNotContain("PT");
    }

    @Test
    void offersBothSidesOfABorder() {
        assertThat(places.territoriesAt(new GeoPoint(43.3475, -1.7836))).contains("ES", "FR", "x-basque-country");
    }

    @Test
    void knowsKosovoThoughItHasNoIsoCode() {
        assertThat(places.search("Pristina", null, 1))
                .first()
                .satisfies(place -> assertThat(place.territories()).containsExactly("x-kosovo"));
        assertThat(places.search("Pri", "x-kosovo", 20))
                .extracting(FoundPlace::name)
                .contains("Pristina");
    }

    @Test
    void looksForALandInAllItsParents() {
        assertThat(places.search("Bil", "x-basque-country", 20))
                .first()
                .satisfies(place -> assertThat(place.name()).isEqualTo("Bilbao"));
        assertThat(places.search("Bayon", "x-basque-country", 20))
                .extracting(FoundPlace::name)
                .contains("Bayonne");
        assertThat(places.search("Bil", "AR", 20)).extracting(FoundPlace::name).doesNotContain("Bilbao");
    }

    @Test
    void knowsATerritoryForEveryPlaceThereIs() {
        var near = Tables.GAZETTEER.near(OSLO, Tables.GAZETTEER.size());
        var territories = new CountryTerritories(Tables.TERRITORIES);

        assertThat(near.stream().map(nearby -> nearby.place().country()).distinct())
                .allSatisfy(country ->
                        assertThat(territories.of(country)).as(country).isNotEmpty());
    }

    @Test
    void refusesAPointThatIsNotOnTheEarth() {
        assertThatThrownBy(() -> new GeoPoint(90.01, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GeoPoint(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GeoPoint(0, -180.01)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void measuresDistancesOverTheGround() {
        var bilbao = new GeoPoint(43.2627, -2.9253);
        assertThat(bilbao.kilometresTo(new GeoPoint(40.4165, -3.7026))).isBetween(322.0, 324.0);
        assertThat(new GeoPoint(0, 179.9).kilometresTo(new GeoPoint(0, -179.9))).isBetween(22.0, 23.0);
    }
}
