package org.convoca.gateway.page.correction;

import java.util.List;
import java.util.Objects;
import org.convoca.gateway.client.Corrections;
import org.convoca.gateway.client.Corrections.Published;
import org.convoca.gateway.client.Portion;
import org.convoca.gateway.client.WaitingQuery;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.review.Scopes;
import org.convoca.platform.problem.ProblemType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who is on the roll of a coordinator's territories, to be found by name. */
@Controller
class SignatoriesController {

    private static final int PAGE = 50;
    private static final int LONGEST_SEARCH = 100;

    private final Corrections corrections;
    private final Wishes wishes;
    private final Scopes scopes;
    private final Places places;
    private final Desks desks;

    SignatoriesController(Corrections corrections, Wishes wishes, Scopes scopes, Places places, Desks desks) {
        this.corrections = corrections;
        this.wishes = wishes;
        this.scopes = scopes;
        this.places = places;
        this.desks = desks;
    }

    /** @param place its territory by name, or empty */
    record Line(String path, String name, String acronym, String place) {}

    private record Asked(String q, String territory, String after) {
        String path() {
            return path(after);
        }

        String path(String mark) {
            var uri = UriComponentsBuilder.fromPath(CorrectionController.ROLL);
            put(uri, "q", q);
            put(uri, "territory", territory);
            put(uri, "after", mark);
            return uri.encode().build().toUriString();
        }

        private static void put(UriComponentsBuilder uri, String name, String value) {
            if (!value.isEmpty()) {
                uri.queryParam(name, value);
            }
        }
    }

    @GetMapping(CorrectionController.ROLL)
    String signatories(
            Desk desk,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String territory,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        desk.needs(desk.isCoordinator());
        var search = q.strip();
        return show(
                desk,
                new Asked(
                        search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search,
                        territory,
                        after),
                model);
    }

    private String show(Desk desk, Asked asked, Model model) {
        var query = new WaitingQuery(null, asked.territory(), false, asked.after(), PAGE);
        Portion<Published> found = Readings.required(
                        corrections.published(desk.coordination(), query, asked.q()), ProblemType.NOT_FOUND)
                .value();
        desks.frame(desk, asked.path(), model);
        model.addAttribute("lines", lines(desk, found.items()));
        model.addAttribute("wishes", wishes.all(desk));
        model.addAttribute("total", found.total());
        model.addAttribute("q", asked.q());
        model.addAttribute("territory", asked.territory());
        model.addAttribute("territories", scopes.territories(desk));
        model.addAttribute("path", CorrectionController.ROLL);
        model.addAttribute("next", found.next() == null ? null : desk.to(asked.path(found.next())));
        model.addAttribute("first", asked.after().isEmpty() ? null : desk.to(asked.path("")));
        return "coordination-roll";
    }

    private List<Line> lines(Desk desk, List<Published> found) {
        return found.stream()
                .map(one -> new Line(
                        desk.to(CorrectionController.path(one.id())),
                        one.title(),
                        Objects.requireNonNullElse(one.subtitle(), ""),
                        one.territory() == null ? "" : places.territory(one.territory(), desk.reader())))
                .toList();
    }
}
