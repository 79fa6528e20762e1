package org.convoca.event.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.event.action.Content;
import org.convoca.event.action.Place;
import org.convoca.event.action.Point;
import org.convoca.event.action.PublicAction;
import org.convoca.event.action.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes actions as a feature collection (RFC 7946): a point each, a line where a march has a route, no geometry where the place is not known or held
 * back. Texts come in all their languages.
 */
@Component
class GeoJsonWriter implements FeedWriter {

    private final ActionTexts texts;
    private final JsonMapper json;

    GeoJsonWriter(ActionTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public void write(Feed feed, OutputStream out) throws IOException {
        var box = new BoundingBox();
        try (var generator = json.createGenerator(new Unclosed(out))) {
            generator.writeStartObject();
            generator.writeStringProperty("type", "FeatureCollection");
            generator.writeArrayPropertyStart("features");
            for (var action : feed.actions()) {
                write(action, feed.reader(), box, generator);
            }
            generator.writeEndArray();
            // Behind the features: before them, nobody knows it yet.
            if (!box.isEmpty()) {
                generator.writePOJOProperty("bbox", box.sides());
            }
            generator.writeEndObject();
        }
        out.flush();
    }

    private void write(PublicAction action, Reader reader, BoundingBox box, JsonGenerator generator) {
        generator.writeStartObject();
        generator.writeStringProperty("type", "Feature");
        generator.writeStringProperty("id", action.id().toString());
        writeGeometry(action.content().place(), box, generator);
        generator.writePOJOProperty("properties", Properties.of(action, texts.page(action, reader)));
        generator.writeEndObject();
    }

    private static void writeGeometry(Place place, BoundingBox box, JsonGenerator generator) {
        if (place.route().size() >= 2) {
            place.route().forEach(box::add);
            writeGeometry(
                    "LineString",
                    place.route().stream().map(GeoJsonWriter::position).toList(),
                    generator);
        } else if (place.point() != null) {
            box.add(place.point());
            writeGeometry("Point", position(place.point()), generator);
        } else {
            generator.writeNullProperty("geometry");
        }
    }

    private static void writeGeometry(String type, List<?> coordinates, JsonGenerator generator) {
        generator.writeObjectPropertyStart("geometry");
        generator.writeStringProperty("type", type);
        generator.writePOJOProperty("coordinates", coordinates);
        generator.writeEndObject();
    }

    /** Longitude first (section 3.1.1). */
    private static List<Double> position(Point point) {
        return List.of(point.lon(), point.lat());
    }

    /**
     * @param status {@code published}, {@code reported} or {@code cancelled}; that it is over is plain from the time
     * @param position where it begins, longitude first, also where the geometry is a route; null where that is not shown
     * @param start local date and time
     * @param day of an action without a time of day; without both it is some time during the week
     */
    record Properties(
            String call,
            String registration,
            String kind,
            String status,
            boolean tentative,
            boolean awaitingCoordinator,
            Map<String, String> title,
            Map<String, String> description,
            @Nullable String name,
            @Nullable String address,
            @Nullable String locality,
            @Nullable String territory,
            String precision,
            @Nullable List<Double> position,
            @Nullable String start,
            @Nullable String end,
            @Nullable String zone,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String day,
            List<String> languages,
            URI page,
            int version,
            Instant changedAt) {

        static Properties of(PublicAction action, URI page) {
            var content = action.content();
            var place = content.place();
            var times = Times.of(content);
            return new Properties(
                    action.origin().call(),
                    action.origin().registration().toString(),
                    content.kind().code(),
                    lasting(action.status()).code(),
                    content.tentative(),
                    action.publicity().awaitingCoordinator(),
                    new TreeMap<>(content.titles()),
                    new TreeMap<>(content.descriptions()),
                    place.name(),
                    place.address(),
                    place.locality(),
                    place.territory(),
                    place.precision().code(),
                    place.point() == null ? null : GeoJsonWriter.position(place.point()),
                    times.start(),
                    times.end(),
                    times.zone(),
                    times.startsAt(),
                    times.endsAt(),
                    content.when() instanceof When.OnDay(var day) ? day.toString() : null,
                    content.languages(),
                    page,
                    action.publicity().version(),
                    action.changedAt());
        }
    }

    /** A feed whose words changed by the hour alone would never be unchanged for those who look every hour. */
    static ActionStatus lasting(ActionStatus status) {
        return status == ActionStatus.DONE ? ActionStatus.PUBLISHED : status;
    }

    /** All null without a time of day. */
    record Times(
            @Nullable String start,
            @Nullable String end,
            @Nullable String zone,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt) {

        static Times of(Content content) {
            if (!(content.when() instanceof When.AtTime time)) {
                return new Times(null, null, null, null, null);
            }
            var end = time.endsAt();
            return new Times(
                    time.start().toString(),
                    end == null ? null : end.toLocalDateTime().toString(),
                    time.zone().getId(),
                    time.startsAt().toInstant(),
                    end == null ? null : end.toInstant());
        }
    }
}
