package org.convoca.signature.waiting;

import java.util.List;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.outbox.LoggedEntry;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.signing.Contacts;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signatures as coordinators see them. */
@RestController
@RequestMapping("/api/v1/coordination/signatures")
@CalledBy("gateway")
class WaitingController {

    private static final int LOGGED = 100;

    private final WaitingSignatures waiting;
    private final WaitingViews views;
    private final Signatures signatures;
    private final Contacts contacts;

    WaitingController(WaitingSignatures waiting, WaitingViews views, Signatures signatures, Contacts contacts) {
        this.waiting = waiting;
        this.views = views;
        this.signatures = signatures;
        this.contacts = contacts;
    }

    @GetMapping(params = "!status")
    ResponseEntity<WaitingView.Page> list(
            @ModelAttribute WaitingQuery.Asked asked, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var query = WaitingQuery.of(asked, Reviewer.of(caller));
        var limit = query.limit();
        var found = waiting.page(query);
        var shown = found.size() > limit ? found.subList(0, limit) : found;
        var next = found.size() > limit ? next(shown.getLast()) : null;
        return unkept(new WaitingView.Page(views.of(shown), waiting.count(query), next));
    }

    private static String next(Stored<Signature> last) {
        return last.state() instanceof Signature.AwaitingReview awaiting
                ? new WaitingCursor(awaiting.confirmedAt(), awaiting.id().value()).toString()
                : "";
    }

    @GetMapping("/{id}")
    ResponseEntity<WaitingView.Detail> detail(
            @PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var reviewer = Reviewer.of(caller);
        var stored = signatures
                .find(new SignatureId(id))
                .filter(found -> reviewer.sees(found.state().submission()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such signature."));
        var log = signatures.log().of(id.toString(), LOGGED).stream()
                .map(LoggedEntry::entry)
                .map(entry ->
                        new WaitingView.DeedView(entry.at(), entry.by(), entry.what(), entry.why(), entry.details()))
                .toList();
        return unkept(new WaitingView.Detail(
                views.of(List.of(stored)).getFirst(),
                contact(reviewer, stored.state()),
                SignatureDetails.of(stored.state()),
                log));
    }

    private WaitingView.@Nullable ContactView contact(Reviewer reviewer, Signature signature) {
        var contact = signature.contact();
        if (contact == null || !reviewer.coordination().isCoordinator()) {
            return null;
        }
        var person = contacts.open(signature.id(), contact);
        return new WaitingView.ContactView(
                person.name().value(), person.address().value());
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
