package org.convoca.signature.roll;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.convoca.contracts.signature.TextReference;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The roll, page by page. */
@RestController
@RequestMapping("/api/v1/calls/{slug}/roll")
@CalledBy({"gateway", "operator"})
class RollController {

    private final Roll roll;
    private final RollRequests requests;

    RollController(Roll roll, RollRequests requests) {
        this.roll = roll;
        this.requests = requests;
    }

    @GetMapping
    @Nullable
    RollPage page(
            @PathVariable String slug,
            @ModelAttribute RollParameters asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            HttpServletRequest request,
            HttpServletResponse response) {
        var query = requests.query(asked, acceptLanguage);
        var tally = roll.state(slug);
        prepare(response);
        if (new ServletWebRequest(request, response).checkNotModified(RollTag.of(request, tally, query))) {
            return null;
        }
        var part = roll.page(slug, tally, query);
        var next = part.next() == null ? null : asked.next("/api/v1/calls/" + slug + "/roll", part.next());
        return new RollPage(part.entries(), part.total(), tally.counts().asOf(), next);
    }

    /** @param text the version of the declaration that was signed; null where an imported list does not say */
    record Signatory(
            @JsonUnwrapped RollEntry entry, @Nullable TextReference text) {}

    /** One signatory, for pages that are about it alone. */
    @GetMapping("/{id}")
    ResponseEntity<Signatory> entry(@PathVariable String slug, @PathVariable UUID id) {
        var signature = new SignatureId(id);
        return roll.entry(slug, signature)
                .map(entry -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .body(new Signatory(entry, roll.text(signature).orElse(null))))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no such signatory on the roll of this call."));
    }

    static void prepare(HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    }
}
