package org.convoca.gateway.page.map;

import java.util.List;

/**
 * A map to be put into a page.
 *
 * @param width of the sheet, in units of the SVG's view box
 * @param land data of a path, to be filled by the rule {@code evenodd}
 * @param borders data of a path, to be stroked
 * @param frame what of the world it shows
 */
public record DrawnMap(int width, int height, String land, String borders, List<Cluster> clusters, Frame frame) {

    public DrawnMap {
        clusters = List.copyOf(clusters);
    }
}
