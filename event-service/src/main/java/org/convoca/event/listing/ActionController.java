package org.convoca.event.listing;

import java.util.List;
import org.convoca.event.action.ActionFilter;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Actions;
import org.convoca.event.call.KnownCall;
import org.convoca.event.call.KnownCalls;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The public API of street actions, behind the gateway. */
@RestController
@CalledBy({"gateway", "notification-service", "operator"})
class ActionController {

    private static final int MOST = 500;

    private final KnownCalls calls;
    private final Actions actions;
    private final ActionViews views;
    private final Tallies tallies;

    ActionController(KnownCalls calls, Actions actions, ActionViews views, Tallies tallies) {
        this.calls = calls;
        this.actions = actions;
        this.views = views;
        this.tallies = tallies;
    }

    /** @param next a link to the following page, or null at the end */
    record Listed(List<ActionView> items, @Nullable String next) {}

    @GetMapping(path = "/api/v1/calls/{slug}/actions", produces = MediaType.APPLICATION_JSON_VALUE)
    Listed list(
            @PathVariable String slug,
            @ModelAttribute FilterParameters parameters,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        var filter = parameters.of(call(slug).slug());
        var size = Math.clamp(limit, 1, MOST);
        var page = actions.page(filter, after == null ? null : Cursor.position(after), size);
        var next = page.next() == null ? null : link(filter, size, page.next());
        return new Listed(views.all(page.items()), next);
    }

    @GetMapping("/api/v1/calls/{slug}/actions/totals")
    ResponseEntity<Tallies.Totals> totals(@PathVariable String slug) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(tallies.of(call(slug).slug()));
    }

    @GetMapping(path = "/api/v1/actions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ActionView one(@PathVariable String id) {
        return ActionId.parse(id)
                .flatMap(actions::find)
                .map(views::one)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such action."));
    }

    private KnownCall call(String slug) {
        return calls.find(slug)
                .orElseThrow(() -> new ProblemException(ProblemType.CALL_NOT_FOUND, "No call has this address."));
    }

    private static String link(ActionFilter filter, int limit, String position) {
        var link = UriComponentsBuilder.fromPath("/api/v1/calls/{slug}/actions");
        parameter(link, "territory", filter.territory());
        parameter(
                link, "region", filter.region() == null ? null : filter.region().code());
        parameter(link, "from", filter.from());
        parameter(link, "to", filter.to());
        parameter(link, "kind", filter.kind() == null ? null : filter.kind().code());
        parameter(link, "signature", filter.signature());
        var box = filter.box();
        if (box != null) {
            parameter(link, "bbox", box.west() + "," + box.south() + "," + box.east() + "," + box.north());
        }
        parameter(link, "limit", limit);
        parameter(link, "after", Cursor.of(position));
        return link.encode().buildAndExpand(filter.call()).toUriString();
    }

    private static void parameter(UriComponentsBuilder link, String name, @Nullable Object value) {
        if (value != null) {
            link.queryParam(name, value);
        }
    }
}
