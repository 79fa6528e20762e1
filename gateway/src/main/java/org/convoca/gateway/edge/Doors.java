package org.convoca.gateway.edge;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convoca.platform.switches.Switch;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which requests each switch turns away. Forms on pages are not among them: those are shown again with what was typed, by the pages themselves.
 */
final class Doors {

    private static final String CALL = "/api/v1/calls/{slug}";
    private static final String OWN = "/api/v1/registrations/{id}/actions";
    private static final Set<HttpMethod> READS = Set.of(GET, HEAD);

    /** @param query the parameter without which the door stays open, or empty */
    private record Door(Switch which, Set<HttpMethod> methods, PathPattern path, String query) {

        boolean isFor(HttpServletRequest request, HttpMethod method, PathContainer asked) {
            return methods.contains(method) && path.matches(asked) && (query.isEmpty() || searches(request));
        }

        private boolean searches(HttpServletRequest request) {
            var typed = request.getParameter(query);
            return typed != null && !typed.isBlank();
        }
    }

    private static final List<Door> ALL = Stream.of(
                    doors(Switch.SIGNING, Set.of(POST), CALL + "/signatures", CALL + "/osdi/record_signature_helper"),
                    doors(Switch.REGISTERING, Set.of(POST), CALL + "/registrations"),
                    doors(
                            Switch.ACTIONS,
                            Set.of(POST),
                            OWN,
                            OWN + "/imports",
                            OWN + "/{action}/submit",
                            OWN + "/{action}/copy",
                            OWN + "/{action}/series"),
                    doors(Switch.CLAIMS, Set.of(POST), CALL + "/signatures/{signature}/claims"),
                    searches(
                            CALL + "/roll",
                            CALL + "/actions",
                            "/{lang}/calls/{slug}/roll",
                            "/{lang}/calls/{slug}/actions",
                            "/embed/{slug}/roll"),
                    doors(
                            Switch.EXPORTS,
                            READS,
                            CALL + "/roll.csv",
                            CALL + "/roll.json",
                            CALL + "/roll.osdi",
                            CALL + "/actions.csv",
                            CALL + "/actions.json",
                            CALL + "/actions.osdi",
                            "/api/v1/coordination/exports/**"),
                    doors(
                            Switch.FEEDS,
                            READS,
                            CALL + "/roll.atom",
                            CALL + "/actions.ics",
                            CALL + "/actions.geojson",
                            CALL + "/actions.rss",
                            CALL + "/actions.atom"))
            .flatMap(doors -> doors)
            .toList();

    private Doors() {}

    private static Stream<Door> searches(String... patterns) {
        return Arrays.stream(patterns).map(pattern -> new Door(Switch.SEARCH, READS, parsed(pattern), "q"));
    }

    private static Stream<Door> doors(Switch which, Set<HttpMethod> methods, String... patterns) {
        return Arrays.stream(patterns).map(pattern -> new Door(which, methods, parsed(pattern), ""));
    }

    private static PathPattern parsed(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }

    /** The switch that a request depends on, if it depends on one. */
    static Optional<Switch> of(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        var path = PathContainer.parsePath(request.getRequestURI());
        return ALL.stream()
                .filter(door -> door.isFor(request, method, path))
                .map(Door::which)
                .findFirst();
    }
}
