package org.convoca.event.place;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.zip.GZIPInputStream;

/**
 * Which time zone lies where, in cells of a hundredth of a degree: a border is known to a kilometre. Immutable and thread-safe; holds some 4 MB.
 *
 * <p>The outlines of the zones themselves take 170 MB in memory and 36 MB in the service's archive; who is within two cells of a border is shown the zones
 * on either side anyway, because a person confirms the zone.
 */
final class ZoneTable {

    private static final String RESOURCE = "zones.bin.gz";

    private final int cells;
    private final List<List<ZoneId>> sets;
    private final int[] rows;
    private final char[] columns;
    private final char[] contents;

    private ZoneTable(int cells, List<List<ZoneId>> sets, int[] rows, char[] columns, char[] contents) {
        this.cells = cells;
        this.sets = List.copyOf(sets);
        this.rows = rows;
        this.columns = columns;
        this.contents = contents;
    }

    /**
     * Reads the table of this package's resource.
     *
     * @throws java.time.DateTimeException when it names a zone that this JDK does not know
     */
    static ZoneTable read() {
        var resource = Objects.requireNonNull(ZoneTable.class.getResourceAsStream(RESOURCE));
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(resource, 1 << 16), 1 << 16))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ZoneTable read(DataInputStream in) throws IOException {
        var cells = in.readUnsignedShort();
        var sets = readSets(in, readZones(in));
        var columns = new char[in.readInt()];
        var rows = new int[180 * cells + 1];
        for (var row = 0; row + 1 < rows.length; row++) {
            rows[row + 1] = rows[row] + in.readUnsignedShort();
        }
        var contents = new char[columns.length];
        for (var run = 0; run < contents.length; run++) {
            contents[run] = in.readChar();
        }
        for (var row = 0; row + 1 < rows.length; row++) {
            var column = 0;
            for (var run = rows[row]; run < rows[row + 1]; run++) {
                column += in.readUnsignedShort();
                columns[run] = (char) column;
            }
        }
        return new ZoneTable(cells, sets, rows, columns, contents);
    }

    private static List<ZoneId> readZones(DataInputStream in) throws IOException {
        var zones = new ArrayList<ZoneId>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            zones.add(ZoneId.of(in.readUTF()));
        }
        return zones;
    }

    private static List<List<ZoneId>> readSets(DataInputStream in, List<ZoneId> zones) throws IOException {
        var sets = new ArrayList<List<ZoneId>>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            var set = new ArrayList<ZoneId>();
            for (var size = in.readUnsignedByte(); size > 0; size--) {
                set.add(zones.get(in.readUnsignedShort()));
            }
            sets.add(List.copyOf(set));
        }
        return sets;
    }

    /** All zones that the table knows. */
    SequencedSet<ZoneId> zones() {
        var zones = new LinkedHashSet<ZoneId>();
        sets.forEach(zones::addAll);
        return zones;
    }

    /** The zones of the cell in which the point lies: one, more where two are in use or claimed. */
    List<ZoneId> at(GeoPoint point) {
        return inCell(row(point), column(point));
    }

    /** The zones of the point's cell and then those of the cells around it. */
    SequencedSet<ZoneId> around(GeoPoint point) {
        var found = new LinkedHashSet<>(at(point));
        for (var north = -1; north <= 1; north++) {
            for (var east = -1; east <= 1; east++) {
                found.addAll(inCell(row(point) + north, column(point) + east));
            }
        }
        return found;
    }

    private int row(GeoPoint point) {
        return Math.min((int) ((point.latitude() + 90) * cells), 180 * cells - 1);
    }

    private int column(GeoPoint point) {
        return (int) ((point.longitude() + 180) * cells);
    }

    private List<ZoneId> inCell(int row, int column) {
        if (row < 0 || row >= 180 * cells) {
            return List.of();
        }
        var run = lastRunUpTo(row, Math.floorMod(column, 360 * cells));
        return run < rows[row] ? List.of() : sets.get(contents[run]);
    }

    private int lastRunUpTo(int row, int column) {
        var low = rows[row];
        var high = rows[row + 1];
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (columns[middle] <= column) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
