package org.convoca.gateway.page.map;

import java.util.List;

/**
 * A map to be put into a page.
 *
 * @param width of the sheet, in units of the SVG's view box
 * @param land data of a path, to be filled by the rule {@code evenodd}
 * @param borders data of a path, to be stroked
 * @param routes data of a path, to be stroked; empty without routes
 * @param frame what of the world it shows
 * @param projection {@code equal-earth} or {@code equirectangular}
 */
public record DrawnMap(
        int width,
        int height,
        String land,
        String borders,
        String routes,
        List<Cluster> clusters,
        Frame frame,
        String projection) {

    public DrawnMap {
        clusters = List.copyOf(clusters);
    }
}
