package org.convoca.event.place;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import net.iakovlev.timeshape.TimeZoneEngine;
import net.iakovlev.timeshape.proto.Geojson;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Makes the resource of {@link ZoneTable} from the outlines of zones that the library timeshape carries: each row of cells is cut along the latitude of
 * its middle. Run it when the library has newer outlines; {@link ZoneTableTest} compares the resource with the library at every build.
 */
final class ZoneTableMaker {

    private static final int CELLS_PER_DEGREE = 100;
    private static final int ROWS = 180 * CELLS_PER_DEGREE;
    private static final int COLUMNS = 360 * CELLS_PER_DEGREE;

    private final List<String> zones = new ArrayList<>();
    private final List<Map<Integer, List<Double>>> crossings = new ArrayList<>();
    private final Map<TreeSet<Integer>, Integer> sets = new LinkedHashMap<>();

    private ZoneTableMaker() {
        for (var row = 0; row < ROWS; row++) {
            crossings.add(new TreeMap<>());
        }
        sets.put(new TreeSet<>(), 0);
    }

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws IOException {
        var maker = new ZoneTableMaker();
        maker.read();
        maker.write(Path.of(arguments[0]));
    }

    private void read() throws IOException {
        try (var data = TimeZoneEngine.class.getResourceAsStream("/data.tar.zstd");
                var tar = new TarArchiveInputStream(new ZstdInputStream(new BufferedInputStream(data)))) {
            while (tar.getNextEntry() != null) {
                readZone(tar);
            }
        }
    }

    private void readZone(InputStream entry) throws IOException {
        var feature = Geojson.Feature.parseFrom(entry.readAllBytes());
        var zone = zones.size();
        zones.add(feature.getProperties(0).getValueString());
        var geometry = feature.getGeometry();
        if (geometry.hasPolygon()) {
            cut(zone, geometry.getPolygon());
        } else {
            geometry.getMultiPolygon().getCoordinatesList().forEach(polygon -> cut(zone, polygon));
        }
    }

    private void cut(int zone, Geojson.Polygon polygon) {
        polygon.getCoordinatesList().forEach(ring -> {
            var points = ring.getCoordinatesList();
            for (var i = 0; i < points.size(); i++) {
                cut(zone, points.get(i), points.get((i + 1) % points.size()));
            }
        });
    }

    private void cut(int zone, Geojson.Position from, Geojson.Position to) {
        var south = Math.min(from.getLat(), to.getLat());
        var north = Math.max(from.getLat(), to.getLat());
        for (var row = Math.max(0, row(south) - 1); row < ROWS && middle(row) < north; row++) {
            if (middle(row) >= south) {
                var share = (middle(row) - from.getLat()) / (to.getLat() - from.getLat());
                crossings
                        .get(row)
                        .computeIfAbsent(zone, _ -> new ArrayList<>())
                        .add(from.getLon() + share * (to.getLon() - from.getLon()));
            }
        }
    }

    private static int row(double latitude) {
        return (int) Math.floor((latitude + 90) * CELLS_PER_DEGREE);
    }

    private static double middle(int row) {
        return (row + 0.5) / CELLS_PER_DEGREE - 90;
    }

    /** The first column whose middle is not west of that longitude. */
    private static int column(double longitude) {
        return Math.clamp((long) Math.ceil((longitude + 180) * CELLS_PER_DEGREE - 0.5), 0, COLUMNS);
    }

    private List<int[]> runs(Map<Integer, List<Double>> row) {
        var changes = new TreeMap<Integer, TreeSet<Integer>>();
        changes.put(0, new TreeSet<>());
        row.forEach((zone, borders) -> {
            borders.sort(null);
            for (var i = 0; i + 1 < borders.size(); i += 2) {
                paint(changes, zone, column(borders.get(i)), column(borders.get(i + 1)));
            }
        });
        var runs = new ArrayList<int[]>();
        changes.forEach((column, set) -> {
            var id = sets.computeIfAbsent(set, _ -> sets.size());
            if (runs.isEmpty() ? id != 0 : runs.getLast()[1] != id) {
                runs.add(new int[] {column, id});
            }
        });
        return runs;
    }

    private static void paint(TreeMap<Integer, TreeSet<Integer>> changes, int zone, int from, int to) {
        if (from < to) {
            changes.putIfAbsent(from, new TreeSet<>(changes.floorEntry(from).getValue()));
            changes.putIfAbsent(to, new TreeSet<>(changes.floorEntry(to).getValue()));
            changes.subMap(from, to).values().forEach(set -> set.add(zone));
        }
    }

    private void write(Path file) throws IOException {
        var rows = crossings.stream().map(this::runs).toList();
        try (var out = new DataOutputStream(new Smallest(file))) {
            out.writeShort(CELLS_PER_DEGREE);
            out.writeShort(zones.size());
            for (var zone : zones) {
                out.writeUTF(zone);
            }
            out.writeShort(sets.size());
            for (var set : sets.keySet()) {
                out.writeByte(set.size());
                for (var zone : set) {
                    out.writeShort(zone);
                }
            }
            out.writeInt(rows.stream().mapToInt(List::size).sum());
            writeColumns(out, rows);
        }
    }

    /** Lengths, sets and columns apart from each other, and columns as differences: so they deflate to a third. */
    private static void writeColumns(DataOutputStream out, List<List<int[]>> rows) throws IOException {
        for (var row : rows) {
            out.writeShort(row.size());
        }
        for (var row : rows) {
            for (var run : row) {
                out.writeShort(run[1]);
            }
        }
        for (var row : rows) {
            var column = 0;
            for (var run : row) {
                out.writeShort(run[0] - column);
                column = run[0];
            }
        }
    }

    private static final class Smallest extends GZIPOutputStream {
        Smallest(Path file) throws IOException {
            super(Files.newOutputStream(file));
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
