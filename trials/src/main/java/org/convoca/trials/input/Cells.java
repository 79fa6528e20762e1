package org.convoca.trials.input;

import java.util.List;
import java.util.regex.Pattern;

/** Cells of a table as RFC 4180 writes them, read by other code than ours. */
final class Cells {

    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,\r\n\"]+)");

    private Cells() {}

    /** Those that hold something, in their order. */
    static List<String> of(String csv) {
        return CELL.matcher(csv)
                .results()
                .map(found ->
                        found.group(1) == null ? found.group(2) : found.group(1).replace("\"\"", "\""))
                .toList();
    }

    /** Without the apostrophe that keeps a spreadsheet from working a cell out. */
    static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
