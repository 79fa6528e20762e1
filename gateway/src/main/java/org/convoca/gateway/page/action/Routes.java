package org.convoca.gateway.page.action;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.client.ActionView.Point;

/** Routes of marches, as maps draw them: longitudes and latitudes in turn. */
final class Routes {

    private Routes() {}

    /** Those of the actions that have one. */
    static List<double[]> of(Collection<ActionView> actions) {
        return actions.stream()
                .map(Routes::of)
                .filter(route -> route.size() > 1)
                .map(Routes::line)
                .toList();
    }

    /** The route of one action; empty without one. */
    static List<Point> of(ActionView action) {
        var place = action.place();
        return place == null || action.isCancelled()
                ? List.of()
                : Objects.requireNonNullElse(place.route(), List.<Point>of());
    }

    static double[] line(List<Point> route) {
        return route.stream()
                .flatMapToDouble(point -> DoubleStream.of(point.lon(), point.lat()))
                .toArray();
    }
}
