package org.convoca.gateway.page.review;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.convoca.gateway.client.CallSummary;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.Colleagues;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.WaitingKind;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Gathers what the list of all that waits shows. */
@Component
class ReviewPage {

    private final Inbox inbox;
    private final Words words;
    private final Scopes scopes;
    private final Desks desks;
    private final Colleagues colleagues;
    private final Calls calls;
    private final ResourceUrlProvider resources;
    private final Clock clock;

    ReviewPage(
            Inbox inbox,
            Words words,
            Scopes scopes,
            Desks desks,
            Colleagues colleagues,
            Calls calls,
            ResourceUrlProvider mvcResourceUrlProvider,
            Clock clock) {
        this.inbox = inbox;
        this.words = words;
        this.scopes = scopes;
        this.desks = desks;
        this.colleagues = colleagues;
        this.calls = calls;
        this.resources = mvcResourceUrlProvider;
        this.clock = clock;
    }

    String show(Desk desk, Filter filter, MultiValueMap<String, String> parameters, Model model) {
        var gathered = inbox.gather(desk, filter, Inbox.PAGE);
        var names = colleagues.names(desk.coordination());
        desks.frame(desk, filter.path(ReviewController.REVIEW, filter.after()), model);
        model.addAttribute(
                "lines",
                gathered.items().stream()
                        .filter(item -> item.known() != null)
                        .map(item -> words.line(desk, item, names))
                        .toList());
        model.addAttribute("total", gathered.total());
        model.addAttribute(
                "away", gathered.away().stream().map(WaitingKind::code).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("path", ReviewController.REVIEW);
        model.addAttribute("allPath", desk.to(ReviewController.REVIEW));
        model.addAttribute("chosenPath", ReviewController.CHOSEN);
        model.addAttribute("next", gathered.next() == null ? null : desk.to(next(filter, gathered)));
        model.addAttribute("first", filter.after().isEmpty() ? null : desk.to(filter.path(ReviewController.REVIEW)));
        choices(desk, model);
        done(desk, parameters, model);
        script(model);
        return "review";
    }

    private static String next(Filter filter, Inbox.Gathered gathered) {
        return filter.path(ReviewController.REVIEW, Objects.requireNonNull(gathered.next()));
    }

    private void choices(Desk desk, Model model) {
        model.addAttribute(
                "kinds",
                Arrays.stream(WaitingKind.values()).map(WaitingKind::code).toList());
        model.addAttribute("calls", calls(desk));
        model.addAttribute("territories", scopes.territories(desk));
    }

    /** Those that the coordinator looks after. */
    private List<CallSummary> calls(Desk desk) {
        return calls.all(desk.reader()) instanceof Reading.Found<List<CallSummary>> found
                ? found.value().stream()
                        .filter(call -> desk.coordination().looksAfter(call.slug()))
                        .toList()
                : List.of();
    }

    /** What has just been done, and the button that takes it back. */
    void done(Desk desk, MultiValueMap<String, String> parameters, Model model) {
        var done = Done.read(parameters, clock.instant());
        model.addAttribute("done", done.lines());
        model.addAttribute("undo", done.undo().stream().map(Pick::written).toList());
        model.addAttribute("undoPath", desk.to(DecisionController.UNDO));
        model.addAttribute("undoToken", desks.token(DecisionController.UNDO));
        model.addAttribute("until", done.until() == null ? "" : Words.clock(desk, done.until()));
    }

    /** Keys, and counting what is chosen: the page is whole without. */
    void script(Model model) {
        model.addAttribute("deskScript", resources.getForLookupPath("/assets/review.js"));
    }
}
