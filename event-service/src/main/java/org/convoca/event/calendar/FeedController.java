package org.convoca.event.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import org.convoca.event.action.ActionFilter;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Actions;
import org.convoca.event.action.PublicAction;
import org.convoca.event.action.RecentActions;
import org.convoca.event.call.KnownCall;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.listing.FilterParameters;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The feeds of a call's actions, behind the gateway, with the filters of the list; and one action for a calendar. Programs that read feeds seldom say in
 * which language, so {@code lang} does.
 */
@RestController
@CalledBy({"gateway", "operator"})
class FeedController {

    private final KnownCalls calls;
    private final Actions actions;
    private final RecentActions recent;
    private final Examples examples;
    private final FeedStates states;
    private final FeedWriters writers;
    private final ActionTexts texts;
    private final FeedProperties properties;

    FeedController(
            KnownCalls calls,
            Actions actions,
            RecentActions recent,
            Examples examples,
            FeedStates states,
            FeedWriters writers,
            ActionTexts texts,
            FeedProperties properties) {
        this.calls = calls;
        this.actions = actions;
        this.recent = recent;
        this.examples = examples;
        this.states = states;
        this.writers = writers;
        this.texts = texts;
        this.properties = properties;
    }

    @GetMapping("/api/v1/calls/{slug}/actions.{extension:ics|geojson|rss|atom|json|csv}")
    void feed(
            @PathVariable String slug,
            @PathVariable String extension,
            @ModelAttribute FilterParameters parameters,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var call = call(slug);
        var filter = parameters.of(slug);
        var format = FeedFormat.of(extension).orElseThrow();
        var reader = Reader.asked(lang, acceptLanguage, call.language());
        var state = states.of(call);
        var feed = new Feed(
                title(call, filter, reader),
                self(request),
                properties.address("/" + reader.pages() + "/calls/" + slug + "/actions"),
                call.week(),
                reader,
                state.changedAt(),
                () -> actions(format, filter));
        var kind = new FeedAnswer.Kind(
                state.tag(), state.seenSince(), format.contentType(), slug + "-actions." + format.extension());
        new FeedAnswer(request, response).write(kind, out -> writers.of(format).write(feed, out));
    }

    @GetMapping("/api/v1/actions/{id}.ics")
    void action(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var action = ActionId.parse(id)
                .flatMap(actions::find)
                .map(examples::marked)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such action."));
        var call = call(action.origin().call());
        var reader = Reader.asked(lang, acceptLanguage, call.language());
        var feed = new Feed(
                texts.title(action, reader).value(),
                self(request),
                texts.page(action, reader),
                call.week(),
                reader,
                action.changedAt(),
                List.of(action));
        var kind = new FeedAnswer.Kind(
                tag(action, call), states.of(call).seenSince(), FeedFormat.CALENDAR.contentType(), id + ".ics");
        new FeedAnswer(request, response)
                .write(kind, out -> writers.of(FeedFormat.CALENDAR).write(feed, out));
    }

    private Iterator<PublicAction> actions(FeedFormat format, ActionFilter filter) {
        var found = format.tellsNews() ? recent.of(filter, properties.feedEntries()).stream() : actions.stream(filter);
        return found.map(examples::marked).iterator();
    }

    private static String tag(PublicAction action, KnownCall call) {
        return action.publicity().version() + "|" + action.changedAt() + "|" + call.language() + "|" + call.week();
    }

    private KnownCall call(String slug) {
        return calls.find(slug)
                .orElseThrow(() -> new ProblemException(ProblemType.CALL_NOT_FOUND, "No call has this address."));
    }

    private String title(KnownCall call, ActionFilter filter, Reader reader) {
        var text = reader.best(call.titles());
        var title = text == null ? call.slug() : text.value();
        return filter.territory() == null ? title : title + " · " + texts.territory(filter.territory(), reader);
    }

    private URI self(HttpServletRequest request) {
        return properties.asAskedFor(request.getRequestURI(), request.getQueryString());
    }
}
