package org.convoca.gateway.page.registration;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.map.Maps;
import org.convoca.gateway.page.map.PointingMaps;
import org.convoca.gateway.page.map.Spot;
import org.convoca.gateway.page.map.Viewpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The map in the form of an action. Each click on it, and each of its buttons, sends the form and gets it back with what came of it, without anything
 * being saved.
 */
@Component
class Pointing {

    /** So wide, in CSS pixels, that it fits on a small phone: clicks are told in pixels of the image as it is shown. */
    static final int WIDTH = 300;

    private static final Set<String> STEPS = Set.of("map", "closer", "farther", "world", "shorter");

    private final Maps maps;
    private final PointingMaps pointingMaps;
    private final Places places;

    Pointing(Maps maps, PointingMaps pointingMaps, Places places) {
        this.maps = maps;
        this.pointingMaps = pointingMaps;
        this.places = places;
    }

    /** The form after a click on the map or on one of its buttons; empty when neither was pressed. */
    Optional<ActionForm> taken(ActionForm form) {
        if (form.has("pin.x") && form.has("pin.y")) {
            return Optional.of(clicked(form));
        }
        return STEPS.contains(form.get("step")) ? Optional.of(turned(form)) : Optional.empty();
    }

    private ActionForm turned(ActionForm form) {
        var view = view(form);
        return switch (form.get("step")) {
            case "closer" -> form.with("map", view.closer().text());
            case "farther" -> form.with("map", view.farther().text());
            case "world" -> form.with("map", Viewpoint.WORLD.text());
            case "shorter" ->
                form.with("route", Route.parse(form.get("route")).shorter().text())
                        .with("map", view.text());
            default -> form.with("map", view.text());
        };
    }

    private ActionForm clicked(ActionForm form) {
        var view = view(form);
        var there = view.pointed(
                pixels(form.get("pin.x")) / WIDTH, pixels(form.get("pin.y")) / pointingMaps.height(view, WIDTH));
        var seen = form.with("map", there.text());
        return form.is("pin-for", "route")
                ? seen.with(
                        "route",
                        Route.parse(form.get("route"))
                                .with(there.latitude(), there.longitude())
                                .text())
                : seen.with("lat", degrees(there.latitude()))
                        .with("lon", degrees(there.longitude()))
                        .with("picked", "")
                        .with("looked", form.get("locality"))
                        .with("precision", precision(there));
    }

    /** With a map that shows the route, where it has one already. */
    ActionForm along(ActionForm form) {
        var stops = Route.parse(form.get("route")).spots();
        return stops.isEmpty()
                ? form
                : form.with(
                        "map",
                        maps.around(stops)
                                .map(Viewpoint::of)
                                .orElse(Viewpoint.WORLD)
                                .text());
    }

    private static double pixels(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    /** Nobody points more exactly than what is to be seen. */
    private static String precision(Viewpoint view) {
        if (view.across() < 0.4) {
            return "exact";
        }
        return view.across() < 4 ? "locality" : "territory";
    }

    private Viewpoint view(ActionForm form) {
        return Viewpoint.parse(form.get("map"))
                .or(() -> Optional.ofNullable(pin(form)).map(pin -> Viewpoint.near(pin.latitude(), pin.longitude())))
                .or(() -> territory(form.get("territory")))
                .orElse(Viewpoint.WORLD);
    }

    /** A land without outlines of its own is looked for in the first country that it lies in. */
    private Optional<Viewpoint> territory(String code) {
        return maps.country(code)
                .or(() -> places.parents(code).stream()
                        .flatMap(parent -> maps.country(parent).stream())
                        .findFirst())
                .map(Viewpoint::of);
    }

    private static @Nullable Spot pin(ActionForm form) {
        try {
            var spot = new Spot("", Double.parseDouble(form.get("lat")), Double.parseDouble(form.get("lon")), 1);
            return Math.abs(spot.latitude()) <= 90 && Math.abs(spot.longitude()) <= 180 ? spot : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** @param path of the image */
    record Shown(String path, int width, int height) {}

    /** The map of a form that has one; null while it is not asked for. */
    @Nullable
    Shown shown(ActionForm form) {
        var view = Viewpoint.parse(form.get("map")).orElse(null);
        if (view == null) {
            return null;
        }
        var pin = pin(form);
        var route = Route.parse(form.get("route")).spots().stream()
                .map(stop -> degrees(stop.latitude()) + "," + degrees(stop.longitude()))
                .collect(Collectors.joining(","));
        var path = PinMapController.MAP + "?at=" + view.text()
                + (pin == null ? "" : "&pin=" + degrees(pin.latitude()) + "," + degrees(pin.longitude()))
                + (route.isEmpty() ? "" : "&route=" + route);
        return new Shown(path, WIDTH, pointingMaps.height(view, WIDTH));
    }
}
