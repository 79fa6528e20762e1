package org.convoca.event.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Reads the gazetteer of this package's resources; {@code SOURCES.md} beside them says where they come from. */
final class GazetteerReader {

    private static final String PLACES = "places.tsv.gz";
    private static final String NAMES = "names.tsv.gz";

    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, ZoneId> zones = new HashMap<>();

    private GazetteerReader() {}

    /**
     * Reads all places and their names; takes some tenths of a second.
     *
     * @throws java.time.DateTimeException when a place lies in a zone that this JDK does not know
     */
    static Gazetteer read() {
        return new Gazetteer(new GazetteerReader().readPlaces(), readNames());
    }

    /** All names in their order, folded, under which the places can be found. */
    static NameIndex readNames() {
        try (var lines = open(NAMES)) {
            var sizes = Objects.requireNonNull(lines.readLine()).split("\t");
            var names = new NameIndex.Builder(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
            lines.lines().forEach(line -> {
                var tab = line.indexOf('\t');
                names.add(line.substring(0, tab), Integer.parseInt(line, tab + 1, line.length(), 10));
            });
            return names.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PlaceColumns readPlaces() {
        try (var lines = open(PLACES)) {
            List<Place> places = new ArrayList<>();
            lines.lines().skip(1).map(this::place).forEach(places::add);
            return new PlaceColumns(places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Place place(String line) {
        var fields = line.split("\t", -1);
        return new Place(
                fields[0],
                new GeoPoint(Double.parseDouble(fields[1]), Double.parseDouble(fields[2])),
                countries.computeIfAbsent(fields[3], code -> code),
                Integer.parseInt(fields[4]),
                zones.computeIfAbsent(fields[5], ZoneId::of));
    }

    private static BufferedReader open(String name) throws IOException {
        var resource = Objects.requireNonNull(GazetteerReader.class.getResourceAsStream(name));
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(resource, 1 << 16), UTF_8));
    }
}
