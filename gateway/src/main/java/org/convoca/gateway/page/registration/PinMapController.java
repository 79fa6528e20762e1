package org.convoca.gateway.page.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.convoca.gateway.page.map.PointingMaps;
import org.convoca.gateway.page.map.Spot;
import org.convoca.gateway.page.map.Viewpoint;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The image of the map in the form of an action, for organisers only: each looks elsewhere, so that none is drawn for long. */
@Controller
class PinMapController {

    static final String MAP = Workspace.HOME + "/map.svg";
    private static final int LONGEST_ROUTE = 50;

    private final Workspaces workspaces;
    private final PointingMaps maps;

    PinMapController(Workspaces workspaces, PointingMaps maps) {
        this.workspaces = workspaces;
        this.maps = maps;
    }

    /** Coordinates come as latitude, longitude, latitude, … */
    @GetMapping(path = MAP, produces = "image/svg+xml")
    @ResponseBody
    String map(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String route,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (workspaces.of(request, response).isEmpty()) {
            throw new ProblemException(ProblemType.FORBIDDEN, ProblemType.FORBIDDEN.hint());
        }
        var pins = spots(pin);
        return maps.svg(
                Viewpoint.parse(at).orElse(Viewpoint.WORLD), pins.isEmpty() ? null : pins.getFirst(), spots(route));
    }

    private static List<Spot> spots(String text) {
        var spots = new ArrayList<Spot>();
        var numbers = text.split(",", 2 * LONGEST_ROUTE + 1);
        try {
            for (var at = 0; at + 1 < numbers.length && spots.size() < LONGEST_ROUTE; at += 2) {
                spots.add(new Spot("", degrees(numbers[at], 90), degrees(numbers[at + 1], 180), 1));
            }
        } catch (NumberFormatException e) {
            return List.of();
        }
        return spots;
    }

    private static double degrees(String text, double most) {
        return Math.clamp(Double.parseDouble(text), -most, most);
    }
}
