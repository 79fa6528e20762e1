package org.convoca.event.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Actions;
import org.convoca.event.action.PublicAction;
import org.convoca.event.call.KnownCall;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.listing.Cursor;
import org.convoca.event.listing.FilterParameters;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.osdi.Osdi;
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
import tools.jackson.databind.json.JsonMapper;

/** A call's actions for programs that speak OSDI; to be read by following links. */
@RestController
@CalledBy({"gateway", "operator"})
class OsdiController {

    private final KnownCalls calls;
    private final Actions actions;
    private final Examples examples;
    private final FeedStates states;
    private final ActionTexts texts;
    private final FeedProperties properties;
    private final JsonMapper json;

    OsdiController(
            KnownCalls calls,
            Actions actions,
            Examples examples,
            FeedStates states,
            ActionTexts texts,
            FeedProperties properties,
            JsonMapper json) {
        this.calls = calls;
        this.actions = actions;
        this.examples = examples;
        this.states = states;
        this.texts = texts;
        this.properties = properties;
        this.json = json;
    }

    @GetMapping("/api/v1/calls/{slug}/osdi")
    void entryPoint(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var call = call(slug);
        var title = Reader.of(null, call.language()).best(call.titles());
        var entry = Osdi.EntryPoint.of(
                title == null ? slug : title.value(), address(call, "osdi"), offered(below -> address(call, below)));
        answer(request, response, call, slug + "-osdi.json", entry);
    }

    /** @param page what the pages before came to; the place itself is in {@code after} */
    @GetMapping("/api/v1/calls/{slug}/actions.osdi")
    void events(
            @PathVariable String slug,
            @ModelAttribute FilterParameters parameters,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "25") int perPage,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var call = call(slug);
        var filter = parameters.of(slug);
        var reader = Reader.asked(lang, acceptLanguage, call.language());
        Osdi.refuseJump(page, after);
        var size = Osdi.pageSize(perPage);
        var found = actions.page(filter, after == null ? null : Cursor.position(after), size);
        var self = self(request);
        var next = found.next() == null ? null : Osdi.next(self, Cursor.of(found.next()), page + 1);
        var items = found.items().stream().map(action -> event(action, reader)).toList();
        answer(
                request,
                response,
                call,
                slug + "-actions.json",
                Osdi.Page.of("osdi:events", page, size, self, next, items));
    }

    @GetMapping("/api/v1/actions/{id}.osdi")
    void event(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var action = ActionId.parse(id)
                .flatMap(actions::find)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such action."));
        var call = call(action.origin().call());
        answer(
                request,
                response,
                call,
                id + ".json",
                event(action, Reader.asked(lang, acceptLanguage, call.language())));
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, KnownCall call, String file, Object resource)
            throws IOException {
        var state = states.of(call);
        new FeedAnswer(request, response)
                .write(
                        new FeedAnswer.Kind(state.tag(), state.seenSince(), Osdi.CONTENT_TYPE, file),
                        out -> json.writeValue(new Unclosed(out), resource));
    }

    private OsdiEvent event(PublicAction action, Reader reader) {
        var address = properties.address("/api/v1/actions/" + action.id() + ".osdi");
        return OsdiEvent.of(examples.marked(action), texts, reader, Map.of("self", new Osdi.Link(address)));
    }

    private KnownCall call(String slug) {
        return calls.find(slug)
                .orElseThrow(() -> new ProblemException(ProblemType.CALL_NOT_FOUND, "No call has this address."));
    }

    /** Signatures are the other service's, under the same roof. */
    static Map<String, Osdi.Link> offered(Function<String, URI> address) {
        var offered = new LinkedHashMap<String, Osdi.Link>();
        offered.put("osdi:events", new Osdi.Link(address.apply("actions.osdi")));
        offered.put("osdi:petition", new Osdi.Link(address.apply("osdi/petition")));
        offered.put("osdi:signatures", new Osdi.Link(address.apply("roll.osdi")));
        offered.put("osdi:record_signature_helper", new Osdi.Link(address.apply("osdi/record_signature_helper")));
        return offered;
    }

    private URI address(KnownCall call, String resource) {
        return properties.address("/api/v1/calls/" + call.slug() + "/" + resource);
    }

    private URI self(HttpServletRequest request) {
        return properties.asAskedFor(request.getRequestURI(), request.getQueryString());
    }
}
