package org.convoca.gateway.page.action;

import java.util.List;
import java.util.Locale;
import org.convoca.gateway.client.ActionView;
import org.convoca.gateway.client.ActionView.Point;
import org.convoca.gateway.page.map.DrawnMap;
import org.convoca.gateway.page.map.Maps;
import org.convoca.gateway.page.map.Sketch;
import org.convoca.gateway.page.map.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows where an action is: in its land, along its route, and on a map with streets elsewhere. Thread-safe. */
@Component
public class Whereabouts {

    private static final int CLOSE = 16;
    private static final int FAR = 12;

    private final Maps maps;

    Whereabouts(Maps maps) {
        this.maps = maps;
    }

    /**
     * @param map of the land around, or null without a point
     * @param sketch of the route, or null without one
     * @param streets a link to a map with streets; nothing is loaded from there
     */
    record Shown(
            @Nullable DrawnMap map,
            @Nullable Sketch sketch,
            @Nullable String streets) {}

    /** Puts what can be shown of it into the model. */
    public void show(ActionView action, Model model) {
        model.addAttribute("whereabouts", of(action));
    }

    private Shown of(ActionView action) {
        var place = action.place();
        var point = place == null ? null : place.point();
        if (place == null || point == null) {
            return new Shown(null, null, null);
        }
        var route = Routes.of(action);
        var sketch = route.size() > 1 ? Sketch.of(Routes.line(route)) : null;
        return new Shown(around(point), sketch, streets(point, String.valueOf(place.precision())));
    }

    private @Nullable DrawnMap around(Point point) {
        var spots = List.of(new Spot("here", point.lat(), point.lon(), 1));
        return maps.around(spots).map(frame -> maps.draw(frame, spots)).orElse(null);
    }

    private static String streets(Point point, String precision) {
        var closeness = precision.equals("exact") || precision.equals("street") ? CLOSE : FAR;
        return String.format(
                Locale.ROOT,
                "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=%3$d/%1$.5f/%2$.5f",
                point.lat(),
                point.lon(),
                closeness);
    }
}
