package org.convoca.gateway.page.exports;

import java.util.List;
import org.convoca.gateway.client.CallSummary;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.coordination.Desk;
import org.convoca.gateway.page.coordination.Desks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Offers the lists of a coordinator's territories as files, which the services stream through the API. */
@Controller
class ExportsController {

    private static final String EXPORTS = Desk.HOME + "/exports";
    private static final List<String> LISTS = List.of("roll", "registrations", "actions");

    private final Calls calls;
    private final Desks desks;

    ExportsController(Calls calls, Desks desks) {
        this.calls = calls;
        this.desks = desks;
    }

    /** @param code as in message keys */
    record File(String code, String csv, String json) {}

    /**
     * @param call slug, or empty for all
     * @param contacts whether people are to be named, where the role allows it
     */
    @GetMapping(EXPORTS)
    String exports(
            Desk desk,
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String contacts,
            Model model) {
        var named = desk.isCoordinator() && contacts.equals("true");
        desks.frame(desk, EXPORTS, model);
        model.addAttribute("path", EXPORTS);
        model.addAttribute("call", call);
        model.addAttribute("calls", calls(desk));
        model.addAttribute("contacts", named);
        model.addAttribute("mayName", desk.isCoordinator());
        model.addAttribute(
                "files",
                LISTS.stream()
                        .map(list -> new File(list, file(list, "csv", call, named), file(list, "json", call, named)))
                        .toList());
        return "coordination-exports";
    }

    private static String file(String list, String format, String call, boolean contacts) {
        var uri = UriComponentsBuilder.fromPath("/api/v1/coordination/exports/" + list + "." + format);
        if (!call.isEmpty()) {
            uri.queryParam("call", call);
        }
        return uri.queryParam("contacts", contacts).encode().build().toUriString();
    }

    private List<CallSummary> calls(Desk desk) {
        return calls.all(desk.reader()) instanceof Reading.Found<List<CallSummary>> found
                ? found.value().stream()
                        .filter(call -> desk.coordination().looksAfter(call.slug()))
                        .toList()
                : List.of();
    }
}
