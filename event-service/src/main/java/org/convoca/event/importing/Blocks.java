package org.convoca.event.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A calendar taken apart at its components, so that one that cannot be read leaves the others whole, and each has its line in the report.
 *
 * @param zone that some programs name for the whole calendar ({@code X-WR-TIMEZONE}), or empty
 */
record Blocks(List<Block> blocks, String zone) {

    private static final String BEGIN = "BEGIN:";
    private static final String ZONE = "X-WR-TIMEZONE:";

    /**
     * @param name of the component, in upper case
     * @param line on which it begins, counted from 1
     * @param lines of it, each with its end
     */
    record Block(String name, int line, String lines) {}

    static Blocks of(String text) {
        var blocks = new ArrayList<Block>();
        var zone = "";
        var lines = text.split("\r\n|\r|\n", -1);
        for (var at = 0; at < lines.length; at++) {
            var upper = lines[at].strip().toUpperCase(Locale.ROOT);
            if (upper.startsWith(ZONE)) {
                zone = lines[at].strip().substring(ZONE.length()).strip();
            } else if (upper.startsWith(BEGIN) && !upper.equals(BEGIN + "VCALENDAR")) {
                var name = upper.substring(BEGIN.length());
                var block = block(name, lines, at);
                blocks.add(block);
                at += (int) block.lines().lines().count() - 1;
            }
        }
        return new Blocks(blocks, zone);
    }

    /** To its end, or to the end of the file where it has none: then it cannot be read. */
    private static Block block(String name, String[] lines, int from) {
        var block = new StringBuilder();
        for (var at = from; at < lines.length; at++) {
            block.append(lines[at]).append("\r\n");
            if (lines[at].strip().equalsIgnoreCase("END:" + name)) {
                break;
            }
        }
        return new Block(name, from + 1, block.toString());
    }
}
