package org.convoca.signature.roll;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convoca.platform.internal.CalledBy;
import org.convoca.signature.call.CallAddresses;
import org.convoca.signature.call.ReaderLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Who signed last, for feed readers, which keep what they have seen; with the roll's filters. They seldom say in which language, so {@code lang} does. */
@RestController
@CalledBy({"gateway", "operator"})
class RollFeedController {

    private static final int NEWEST = 100;

    private final Roll roll;
    private final RollRequests requests;
    private final RollAtom atom;
    private final CallAddresses addresses;

    RollFeedController(Roll roll, RollRequests requests, RollAtom atom, CallAddresses addresses) {
        this.roll = roll;
        this.requests = requests;
        this.atom = atom;
        this.addresses = addresses;
    }

    @GetMapping("/api/v1/calls/{slug}/roll.atom")
    void feed(
            @PathVariable String slug,
            @ModelAttribute RollParameters asked,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var query = requests.query(asked, acceptLanguage);
        var call = roll.call(slug).content();
        var tally = roll.state(slug);
        RollController.prepare(response);
        if (new ServletWebRequest(request, response).checkNotModified(RollTag.of(request, tally, query))) {
            return;
        }
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var text = call.text(ReaderLanguage.asked(lang, acceptLanguage, call));
        var self = addresses.asAskedFor(request.getRequestURI(), request.getQueryString());
        var newest = roll.newest(call.slug(), query.filter(), NEWEST);
        atom.write(new RollAtom.Feed(call.slug(), text, self, query.filter(), newest), response.getOutputStream());
    }
}
