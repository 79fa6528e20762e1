package org.convoca.gateway.page.map;

import java.util.List;

/**
 * Spots that would touch each other on the sheet.
 *
 * @param x of the centre, in units of the sheet
 * @param frame the part of the world in which they are
 */
public record Cluster(int x, int y, List<Spot> spots, Frame frame) {

    public Cluster {
        spots = List.copyOf(spots);
    }

    /** How many things the spots stand for. */
    public int count() {
        return spots.stream().mapToInt(Spot::count).sum();
    }
}
