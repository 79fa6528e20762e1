package org.convoca.signature.roll;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.osdi.Osdi;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.call.CallAddresses;
import org.convoca.signature.call.ReaderLanguage;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** A call's roll for programs that speak OSDI; they begin at the entry point, which the event-service has, and follow links. */
@RestController
@RequestMapping(
        path = "/api/v1/calls/{slug}",
        produces = {Osdi.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE})
@CalledBy({"gateway", "operator"})
class OsdiController {

    private final Roll roll;
    private final RollRequests requests;
    private final CallAddresses addresses;

    OsdiController(Roll roll, RollRequests requests, CallAddresses addresses) {
        this.roll = roll;
        this.requests = requests;
        this.addresses = addresses;
    }

    @GetMapping("/osdi/petition")
    ResponseEntity<OsdiPetition> petition(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        var call = roll.call(slug).content();
        var text = call.text(ReaderLanguage.asked(lang, acceptLanguage, call));
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache())
                .body(OsdiPetition.of(call, text, roll.state(slug).counts().total(), addresses));
    }

    /** @param page what the pages before came to; the place itself is in {@code after} */
    @GetMapping("/roll.osdi")
    Osdi.@Nullable Page signatures(
            @PathVariable String slug,
            @ModelAttribute RollParameters asked,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "25") int perPage,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
            HttpServletRequest request,
            HttpServletResponse response) {
        Osdi.refuseJump(page, asked.after());
        var size = Osdi.pageSize(perPage);
        var query = requests.query(asked.limited(size), acceptLanguage);
        var tally = roll.state(slug);
        RollController.prepare(response);
        if (new ServletWebRequest(request, response).checkNotModified(RollTag.of(request, tally, query))) {
            return null;
        }
        var part = roll.page(slug, tally, query);
        var self = addresses.asAskedFor(request.getRequestURI(), request.getQueryString());
        var next = part.next() == null ? null : Osdi.next(self, part.next(), page + 1);
        var items = part.entries().stream()
                .map(entry -> OsdiSignature.of(slug, entry, addresses))
                .toList();
        return Osdi.Page.of("osdi:signatures", page, size, self, next, items);
    }

    @GetMapping("/roll/{id}.osdi")
    ResponseEntity<OsdiSignature> signature(@PathVariable String slug, @PathVariable UUID id) {
        return roll.entry(slug, new SignatureId(id))
                .map(entry -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .body(OsdiSignature.of(slug, entry, addresses)))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no such signatory on the roll of this call."));
    }
}
