package org.convoca.gateway.page.map;

/** A frame laid out on a sheet {@value #WIDTH} units wide, whose height follows from what it shows. */
final class Sheet {

    static final int WIDTH = 2000;
    /** As long as two marks are wide. */
    private static final double SHORTEST_LINE = 100;

    private static final double FLATTEST = 0.42;
    private static final double TALLEST = 0.85;

    private final Frame frame;
    private final Projection projection;
    private final double left;
    private final double top;
    private final double scale;
    private final int height;

    private Sheet(Frame frame, Projection projection) {
        this.frame = frame;
        this.projection = projection;
        var half = (frame.east() - frame.west()) / 2;
        var widest =
                frame.south() < 0 && frame.north() > 0 ? 0 : Math.min(Math.abs(frame.south()), Math.abs(frame.north()));
        left = projection.x(-half, widest);
        top = projection.y(frame.north());
        scale = WIDTH / (projection.x(half, widest) - left);
        height = (int) Math.round((projection.y(frame.south()) - top) * scale);
    }

    /** The frame, or a little more of the world, so that the sheet is neither a ribbon nor a tower. */
    static Sheet of(Frame wanted) {
        if (wanted.isWorld()) {
            return new Sheet(Frame.WORLD, new Projection.EqualEarth());
        }
        var parallel = (wanted.south() + wanted.north()) / 2;
        var across = (wanted.east() - wanted.west()) * Math.max(0.05, Math.cos(Math.toRadians(parallel)));
        var up = wanted.north() - wanted.south();
        var wider = Math.max(across, up / TALLEST) / Math.max(0.05, Math.cos(Math.toRadians(parallel)));
        var fitted = Frame.around(wanted.centre(), parallel, wider, Math.max(up, across * FLATTEST));
        return fitted.isWorld()
                ? new Sheet(Frame.WORLD, new Projection.EqualEarth())
                : new Sheet(fitted, new Projection.Equirectangular(parallel));
    }

    /** Just the frame, equirectangular, so that each place of the sheet is easily told. */
    static Sheet plain(Frame frame) {
        return new Sheet(frame, new Projection.Equirectangular((frame.south() + frame.north()) / 2));
    }

    Frame frame() {
        return frame;
    }

    int height() {
        return height;
    }

    double x(double longitude, double latitude) {
        return at(Frame.wrapped(longitude - frame.centre()), latitude);
    }

    /** @param fromCentre degrees east of the sheet's central meridian, not wrapped */
    double at(double fromCentre, double latitude) {
        return (projection.x(fromCentre, latitude) - left) * scale;
    }

    double y(double latitude) {
        return (projection.y(latitude) - top) * scale;
    }

    /** Whether a line is long enough on this sheet to be seen beside its mark. */
    boolean shows(double[] line) {
        var bounds = Bounds.of(line);
        var across = Math.abs(at(bounds.east() - bounds.west(), bounds.south()) - at(0, bounds.south()));
        return Math.max(across, y(bounds.south()) - y(bounds.north())) > SHORTEST_LINE;
    }

    boolean holds(double x, double y) {
        return x >= 0 && x <= WIDTH && y >= 0 && y <= height;
    }
}
