package org.convoca.gateway.page.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.convoca.gateway.client.Waiting;
import org.convoca.gateway.client.WaitingKind;
import org.convoca.gateway.page.Places;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.convoca.gateway.page.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of a coordinator: what waits, how long already, and where. */
@Controller
class OverviewController {

    /** As many as services tell at a time. Where more waits, the oldest are the ones to begin with. */
    private static final int SEEN = 100;

    private static final List<String> AGES = List.of("days", "day", "new");

    private final Inbox inbox;
    private final Words words;
    private final Scopes scopes;
    private final Places places;
    private final Desks desks;

    OverviewController(Inbox inbox, Words words, Scopes scopes, Places places, Desks desks) {
        this.inbox = inbox;
        this.words = words;
        this.scopes = scopes;
        this.places = places;
        this.desks = desks;
    }

    /** @param code as in message keys */
    record Count(String code, String name, long count, String path) {}

    @GetMapping(Desk.HOME)
    String home(Desk desk, Model model) {
        var gathered = inbox.gather(desk, Filter.of(new Typed(new LinkedMultiValueMap<>())), SEEN);
        desks.frame(desk, Desk.HOME, model);
        model.addAttribute("total", gathered.total());
        model.addAttribute(
                "away", gathered.away().stream().map(WaitingKind::code).toList());
        model.addAttribute("ages", ages(desk, gathered.items()));
        model.addAttribute("younger", gathered.total() - gathered.items().size());
        model.addAttribute("kinds", kinds(desk, gathered));
        model.addAttribute("territories", territories(desk, gathered.items()));
        model.addAttribute("scope", scopes.names(desk));
        model.addAttribute("reviewPath", desk.to(ReviewController.REVIEW));
        model.addAttribute("steps", steps(desk));
        return "coordination";
    }

    private List<Count> ages(Desk desk, List<Waiting> items) {
        Map<String, Long> byAge = items.stream()
                .collect(Collectors.groupingBy(item -> words.age(item).group(), Collectors.counting()));
        return AGES.stream()
                .map(age -> new Count(age, "", byAge.getOrDefault(age, 0L), desk.to(ReviewController.REVIEW)))
                .toList();
    }

    private static List<Count> kinds(Desk desk, Inbox.Gathered gathered) {
        return Arrays.stream(WaitingKind.values())
                .filter(kind -> gathered.totals().getOrDefault(kind, 0L) > 0)
                .map(kind -> new Count(
                        kind.code(), "", gathered.totals().getOrDefault(kind, 0L), to(desk, "kind", kind.code())))
                .toList();
    }

    /** In the order of the reader's alphabet; what belongs to no territory comes last and without a link. */
    private List<Count> territories(Desk desk, List<Waiting> items) {
        var counts = new TreeMap<String, Long>();
        items.forEach(item -> counts.merge(item.territory() == null ? "" : item.territory(), 1L, Long::sum));
        var lines = new ArrayList<Count>(places.territories(counts.keySet(), desk.reader()).stream()
                .map(place -> new Count(
                        place.code(),
                        place.name(),
                        counts.getOrDefault(place.code(), 0L),
                        to(desk, "territory", place.code())))
                .toList());
        if (counts.containsKey("")) {
            lines.add(new Count("", "", counts.getOrDefault("", 0L), ""));
        }
        return lines;
    }

    private static String to(Desk desk, String filter, String value) {
        return desk.to(ReviewController.REVIEW + "?" + filter + "=" + value);
    }

    /** What one may want to do next, with where. */
    private static Map<String, String> steps(Desk desk) {
        var steps = new LinkedHashMap<String, String>();
        var me = desk.session().me();
        if (me.name() == null || me.name().isBlank()) {
            steps.put("name", desk.to(Desk.HOME + "/me"));
        }
        if (me.passkeys() == 0) {
            steps.put("passkey", desk.to(Desk.HOME + "/me"));
        }
        steps.put("digest", desk.to(Desk.HOME + "/digest"));
        steps.put("export", desk.to(Desk.HOME + "/exports"));
        if (desk.isConvener()) {
            steps.put("week", desk.to(Desk.HOME + "/week"));
            steps.put("appoint", desk.to(Desk.HOME + "/team"));
        }
        return steps;
    }
}
