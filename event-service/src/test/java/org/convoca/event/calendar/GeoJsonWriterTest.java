package org.convoca.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.calendar.Feeds.GEOJSON;
import static org.convoca.event.calendar.Feeds.written;
import static org.convoca.event.calendar.PublicActions.anAction;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.convoca.event.action.Point;
import org.convoca.event.action.PublicAction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonWriterTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void isGeoJson() throws IOException {
        var text = written(
                GEOJSON,
                anAction().numbered(1).build(),
                anAction().numbered(2).hidden().build(),
                anAction()
                        .numbered(3)
                        .along(new Point(43.26, -2.93), new Point(43.27, -2.94))
                        .build());

        assertThat(violations(text)).isEmpty();
        assertThat(violations(text.replace("\"FeatureCollection\"", "\"Features\"")))
                .isNotEmpty();
        assertThat(violations(text.replace("[-2.935,43.263]", "[43.263]"))).isNotEmpty();
        assertThat(violations(written(GEOJSON))).isEmpty();
    }

    /** By the schema that the authors of GeoJSON publish, and by ours, which knows also what this service does not write. */
    private static List<Object> violations(String text) throws IOException {
        var found = new ArrayList<Object>(violations("geojson.schema.json", SpecificationVersion.DRAFT_2020_12, text));
        found.addAll(violations("geojson-official.schema.json", SpecificationVersion.DRAFT_7, text));
        return found;
    }

    @Test
    void passesTheSchemaThatTheAuthorsOfGeoJsonPublish() throws IOException {
        var text = written(
                GEOJSON,
                anAction().numbered(1).build(),
                anAction().numbered(2).hidden().build(),
                anAction()
                        .numbered(3)
                        .along(new Point(43.26, -2.93), new Point(43.27, -2.94))
                        .build());

        assertThat(official(text)).isEmpty();
        assertThat(official(text.replace("\"Point\"", "\"Spot\""))).isNotEmpty();
        assertThat(official(text.replace("[-2.935,43.263]", "[43.263]"))).isNotEmpty();
    }

    private static List<?> official(String text) throws IOException {
        return violations("geojson-official.schema.json", SpecificationVersion.DRAFT_7, text);
    }

    private static List<?> violations(String name, SpecificationVersion version, String text) throws IOException {
        try (var schema = GeoJsonWriterTest.class.getResourceAsStream(name)) {
            return SchemaRegistry.withDefaultDialect(version).getSchema(schema).validate(text, InputFormat.JSON);
        }
    }

    @Test
    void writesLongitudeBeforeLatitude() {
        var feature = feature(anAction().build());

        assertThat(feature.at("/geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[-2.935,43.263]}");
        assertThat(feature.at("/id").asString()).isEqualTo("0f1e2d3c-4b5a-4697-8876-5f4e3d2c1b0a");
    }

    @Test
    void saysInAllLanguagesWhatItIsAndWhenByTheClockThere() {
        var properties = feature(
                        anAction().title("eu", "Gerraren aurkako martxa").build())
                .at("/properties");

        assertThat(properties.at("/title").toString())
                .isEqualTo("{\"es\":\"Marcha contra la guerra\",\"eu\":\"Gerraren aurkako martxa\"}");
        assertThat(properties.at("/kind").asString()).isEqualTo("march");
        assertThat(properties.at("/status").asString()).isEqualTo("published");
        assertThat(properties.at("/precision").asString()).isEqualTo("exact");
        assertThat(properties.at("/start").asString()).isEqualTo("2027-01-16T18:00");
        assertThat(properties.at("/zone").asString()).isEqualTo("Europe/Madrid");
        assertThat(properties.at("/startsAt").asString()).isEqualTo("2027-01-16T17:00:00Z");
        assertThat(properties.at("/endsAt").asString()).isEqualTo("2027-01-16T19:00:00Z");
        assertThat(properties.at("/page").asString())
                .isEqualTo("https://convoca.example.org/es/actions/0f1e2d3c-4b5a-4697-8876-5f4e3d2c1b0a");
    }

    @Test
    void drawsARouteAsALineAndKeepsItsStart() {
        var feature = feature(anAction()
                .along(new Point(43.26, -2.93), new Point(43.265, -2.94), new Point(43.27, -2.95))
                .build());

        assertThat(feature.at("/geometry").toString())
                .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[-2.93,43.26],[-2.94,43.265],[-2.95,43.27]]}");
        assertThat(feature.at("/properties/position").toString()).isEqualTo("[-2.93,43.26]");
    }

    @Test
    void putsABoxAroundAllThereIs() {
        var text = written(
                GEOJSON,
                anAction().numbered(1).build(),
                anAction()
                        .numbered(2)
                        .along(new Point(43.1, -3.5), new Point(44.0, -2.0))
                        .build());

        assertThat(JSON.readTree(text).at("/bbox").toString()).isEqualTo("[-3.5,43.1,-2.0,44.0]");
        assertThat(JSON.readTree(written(GEOJSON, anAction().hidden().build())).has("bbox"))
                .isFalse();
    }

    @Test
    void showsNoMoreThanTheLocalityOfAPlaceThatIsHeldBack() {
        var action = anAction().hidden().build();
        var feature = feature(action);

        assertThat(feature.at("/geometry").isNull()).isTrue();
        assertThat(feature.at("/properties/locality").asString()).isEqualTo("Bilbao");
        assertThat(feature.at("/properties/precision").asString()).isEqualTo("locality");
        assertThat(written(GEOJSON, action)).doesNotContain("Moyúa", "Gran Vía", "43.2");
    }

    @Test
    void doesNotChangeByTheHourAlone() {
        assertThat(written(GEOJSON, anAction().over().build()))
                .isEqualTo(written(GEOJSON, anAction().build()));
    }

    @Test
    void namesNobody() {
        assertThat(written(GEOJSON, anAction().build())).doesNotContain("organisers@");
    }

    private static JsonNode feature(PublicAction action) {
        return JSON.readTree(written(GEOJSON, action)).at("/features/0");
    }
}
