package org.convoca.gateway.page.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outlines of land, decoded from TopoJSON. Each line is an array of longitude, latitude, longitude … in degrees, and goes on beyond 180 where it
 * crosses the antimeridian, so that no two neighbours are far apart. Immutable.
 *
 * @param land closed rings, the last point being the first
 * @param borders lines that two countries share
 * @param countries a country's mainland, by its number in ISO 3166-1
 */
record Outlines(List<double[]> land, List<double[]> borders, Map<String, Frame> countries) {

    /** Nobody lives there; and the ring of Antarctica, which holds the pole, is not closed on a flat sheet. */
    private static final double FAR_SOUTH = -60;

    static Outlines read(String resource) {
        try (var stream = new GZIPInputStream(new ClassPathResource(resource).getInputStream())) {
            return of(JsonMapper.builder().build().readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Outlines of(JsonNode topology) {
        var arcs = topology.get("arcs")
                .valueStream()
                .map(arc -> decoded(arc, topology.path("transform")))
                .toList();
        var countries = topology.at("/objects/countries/geometries");
        return new Outlines(
                rings(topology.at("/objects/land"), arcs).stream()
                        .filter(ring -> Bounds.of(ring).north() > FAR_SOUTH)
                        .toList(),
                shared(countries).stream().map(arcs::get).map(Outlines::joined).toList(),
                mainlands(countries, arcs));
    }

    /** Whole numbers, each the difference from the one before, times a scale (TopoJSON, section 2.1.2). */
    private static double[] decoded(JsonNode arc, JsonNode transform) {
        var points = new double[2 * arc.size()];
        long x = 0;
        long y = 0;
        for (var i = 0; i < arc.size(); i++) {
            x += arc.get(i).get(0).asLong();
            y += arc.get(i).get(1).asLong();
            points[2 * i] = x * transform.at("/scale/0").asDouble()
                    + transform.at("/translate/0").asDouble();
            points[2 * i + 1] = y * transform.at("/scale/1").asDouble()
                    + transform.at("/translate/1").asDouble();
        }
        return points;
    }

    private static List<double[]> rings(JsonNode geometry, List<double[]> arcs) {
        if (geometry.has("geometries")) {
            return geometry.get("geometries")
                    .valueStream()
                    .flatMap(one -> rings(one, arcs).stream())
                    .toList();
        }
        var rings = new ArrayList<double[]>();
        for (var polygon : polygons(geometry)) {
            polygon.forEach(ring -> rings.add(ring(ring, arcs)));
        }
        return List.copyOf(rings);
    }

    private static List<JsonNode> polygons(JsonNode geometry) {
        var arcs = geometry.path("arcs");
        return geometry.path("type").asString("").equals("Polygon")
                ? List.of(arcs)
                : arcs.valueStream().toList();
    }

    private static double[] ring(JsonNode ring, List<double[]> arcs) {
        return joined(ring.valueStream().map(index -> arc(index.asInt(), arcs)).toArray(double[][]::new));
    }

    /** A number below zero is an arc backwards: its index is the number's complement (TopoJSON, section 2.1.4). */
    private static double[] arc(int index, List<double[]> arcs) {
        return index >= 0 ? arcs.get(index) : reversed(arcs.get(~index));
    }

    private static double[] reversed(double[] line) {
        var backwards = new double[line.length];
        for (var i = 0; i < line.length; i += 2) {
            backwards[i] = line[line.length - 2 - i];
            backwards[i + 1] = line[line.length - 1 - i];
        }
        return backwards;
    }

    /** One after the other; the first point of each is the last of the one before. */
    private static double[] joined(double[]... lines) {
        var all = new double[Arrays.stream(lines).mapToInt(line -> line.length).sum() - 2 * (lines.length - 1)];
        var end = 0;
        for (var line : lines) {
            System.arraycopy(line, 0, all, Math.max(0, end - 2), line.length);
            end = Math.max(0, end - 2) + line.length;
        }
        for (var i = 2; i < all.length; i += 2) {
            all[i] += 360 * Math.rint((all[i - 2] - all[i]) / 360);
        }
        return all;
    }

    private static Set<Integer> shared(JsonNode countries) {
        var seen = new HashSet<Integer>();
        var shared = new HashSet<Integer>();
        for (var country : countries) {
            var own = new HashSet<Integer>();
            polygons(country)
                    .forEach(polygon -> polygon.forEach(ring ->
                            ring.forEach(index -> own.add(index.asInt() < 0 ? ~index.asInt() : index.asInt()))));
            own.stream().filter(arc -> !seen.add(arc)).forEach(shared::add);
        }
        return shared;
    }

    private static Map<String, Frame> mainlands(JsonNode countries, List<double[]> arcs) {
        var mainlands = new HashMap<String, Frame>();
        for (var country : countries) {
            if (country.has("id")) {
                var parts = polygons(country).stream()
                        .map(polygon -> Bounds.of(ring(polygon.get(0), arcs)))
                        .toList();
                mainlands.putIfAbsent(country.get("id").asString(), Bounds.mainland(parts));
            }
        }
        return Map.copyOf(mainlands);
    }
}
