package org.convoca.gateway.page.registration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convoca.gateway.client.Gazetteer.Settlement;
import org.convoca.gateway.client.OwnAction;
import org.convoca.gateway.page.map.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Where a march goes along, as organisers write it: a point a line, from its beginning to its end; each by coordinates, which may be followed by a
 * name, or by the name of a place, which has to be found first.
 */
record Route(List<String> lines) {

    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?)\\s*[,; ]\\s*(-?\\d{1,3}(?:\\.\\d+)?)(?:\\s.*)?");

    Route {
        lines = List.copyOf(lines);
    }

    static Route parse(String text) {
        return new Route(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    static String text(List<OwnAction.Point> points) {
        return points.stream()
                .filter(point -> point.lat() != null && point.lon() != null)
                .map(point -> plain(point.lat()) + ", " + plain(point.lon()))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(@Nullable Double degrees) {
        return degrees == null ? "" : BigDecimal.valueOf(degrees).toPlainString();
    }

    String text() {
        return String.join("\n", lines);
    }

    /** With one point more at its end. */
    Route with(double latitude, double longitude) {
        var longer = new ArrayList<>(lines);
        longer.add(coordinates(latitude, longitude));
        return new Route(longer);
    }

    /** Without its last point. */
    Route shorter() {
        return lines.isEmpty() ? this : new Route(lines.subList(0, lines.size() - 1));
    }

    static String coordinates(double latitude, double longitude) {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }

    /** Whether it names places of which nobody knows yet where they are. */
    boolean isToBeLookedUp() {
        return lines.stream().anyMatch(line -> !POINT.matcher(line).matches());
    }

    /** With the coordinates of all names that are found. */
    Route found(Function<String, Optional<Settlement>> places) {
        return new Route(lines.stream()
                .map(line -> POINT.matcher(line).matches()
                        ? line
                        : places.apply(line)
                                .map(place -> coordinates(place.lat(), place.lon()) + " " + place.name())
                                .orElse(line))
                .toList());
    }

    /** As the API takes it. */
    List<Map<String, Double>> points() {
        return spots().stream()
                .map(spot -> Map.of("lat", spot.latitude(), "lon", spot.longitude()))
                .toList();
    }

    List<Spot> spots() {
        return lines.stream()
                .map(POINT::matcher)
                .filter(Matcher::matches)
                .map(point -> new Spot("", Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)), 1))
                .toList();
    }
}
