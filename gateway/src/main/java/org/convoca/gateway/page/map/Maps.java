package org.convoca.gateway.page.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.util.Region;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Draws maps. The whole world is drawn by Equal Earth from outlines at 1:110 million, a part of it equirectangular, true along its middle parallel,
 * from those at 1:50 million. Outlines are decoded once; drawn land is kept for the parts that are asked for most. Thread-safe.
 */
@Component
public class Maps {

    /** Between two marks: they are 64 units wide, and a finger needs some space. */
    private static final double BETWEEN_MARKS = 84;

    /** About as far across as a small land, in degrees. */
    private static final double LAND = 3;

    private static final int KEPT_CHARACTERS = 4_000_000;

    private final Cache<Frame, Land> drawn = Caffeine.newBuilder()
            .maximumWeight(KEPT_CHARACTERS)
            .weigher((Frame frame, Land land) ->
                    200 + land.land().length() + land.borders().length())
            .build();

    private record Land(String land, String borders) {}

    /** Read when they are first needed, so that a start takes no longer. */
    private static final class Coarse {
        private static final Outlines OUTLINES = Outlines.read("map/countries-110m.json.gz");
    }

    private static final class Fine {
        private static final Outlines OUTLINES = Outlines.read("map/countries-50m.json.gz");
    }

    /** A map of that part of the world, with these spots on it; those outside are left out. */
    public DrawnMap draw(Frame wanted, Collection<Spot> spots) {
        return draw(wanted, spots, List.of());
    }

    /** @param routes lines of longitudes and latitudes in turn; one that is too short to be seen at this scale is left out */
    public DrawnMap draw(Frame wanted, Collection<Spot> spots, List<double[]> routes) {
        var sheet = Sheet.of(wanted);
        var land = drawn.get(sheet.frame(), _ -> land(sheet));
        return new DrawnMap(
                Sheet.WIDTH,
                sheet.height(),
                land.land(),
                land.borders(),
                new Drawing(sheet).lines(routes.stream().filter(sheet::shows).toList()),
                new Clustering(sheet, BETWEEN_MARKS).of(spots),
                sheet.frame(),
                sheet.frame().isWorld() ? "equal-earth" : "equirectangular");
    }

    /** A map of just that part of the world, equirectangular whatever it is, without anything on it. Not kept. */
    DrawnMap drawPlain(Frame frame) {
        var sheet = Sheet.plain(frame);
        var land = land(sheet);
        return new DrawnMap(
                Sheet.WIDTH, sheet.height(), land.land(), land.borders(), "", List.of(), frame, "equirectangular");
    }

    private Land land(Sheet sheet) {
        var outlines = sheet.frame().isWorld() ? Coarse.OUTLINES : Fine.OUTLINES;
        var drawing = new Drawing(sheet);
        return new Land(drawing.rings(outlines.land()), drawing.lines(outlines.borders()));
    }

    /** The part of the world around these spots, with some space, so that one sees where it is; empty when there are none. */
    public Optional<Frame> around(Collection<Spot> spots) {
        return spots.isEmpty()
                ? Optional.empty()
                : Optional.of(Bounds.around(spots).frame().noCloserThan(LAND).withMargin());
    }

    /** Where a country lies; empty for a land that is none, or too small for the outlines. */
    public Optional<Frame> country(String code) {
        try {
            var number = String.format("%03d", Region.getInstance(code).getNumericCode());
            return Optional.ofNullable(Fine.OUTLINES.countries().get(number)).map(Frame::withMargin);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
