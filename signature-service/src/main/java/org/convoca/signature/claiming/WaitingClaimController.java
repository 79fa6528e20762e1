package org.convoca.signature.claiming;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.waiting.WaitingCursor;
import org.convoca.signature.waiting.WaitingQuery;
import org.convoca.signature.waiting.WaitingView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Claims before coordinators: what waits, all about one of them, and what they add to it. */
@RestController
@RequestMapping("/api/v1/coordination/claims")
@CalledBy("gateway")
class WaitingClaimController {

    private final Claims claims;
    private final WaitingClaims waiting;
    private final ClaimItems items;
    private final ClaimDetails details;
    private final ClaimDesk desk;

    WaitingClaimController(
            Claims claims, WaitingClaims waiting, ClaimItems items, ClaimDetails details, ClaimDesk desk) {
        this.claims = claims;
        this.waiting = waiting;
        this.items = items;
        this.details = details;
        this.desk = desk;
    }

    /** @param coordinator null to give it back to whoever comes */
    record Chosen(@Nullable UUID coordinator) {}

    @GetMapping
    ResponseEntity<WaitingView.Page> list(
            @ModelAttribute WaitingQuery.Asked asked, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var query = WaitingQuery.of(asked, Reviewer.of(caller));
        var found = waiting.page(query);
        var more = found.size() > query.limit();
        var shown = more ? found.subList(0, query.limit()) : found;
        var next = more ? next(shown.getLast()) : null;
        return unkept(new WaitingView.Page(items.of(shown), waiting.count(query), next));
    }

    private static String next(Stored<Claim> last) {
        return last.state() instanceof Claim.AwaitingReview waiting
                ? new WaitingCursor(waiting.waitingSince(), waiting.id().value()).toString()
                : "";
    }

    @GetMapping("/{id}")
    ResponseEntity<WaitingView.Detail> detail(
            @PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var reviewer = Reviewer.of(caller);
        try {
            return unkept(details.of(claims.theirs(new ClaimId(id), reviewer), reviewer));
        } catch (NoSuchElementException e) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such claim.");
        }
    }

    @PostMapping("/{id}/evidence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void evidence(
            @PathVariable UUID id,
            @RequestBody GivenEvidence given,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        desk.add(Reviewer.of(caller), new ClaimId(id), given.checked());
    }

    @PutMapping("/{id}/assignee")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOn(@PathVariable UUID id, @RequestBody Chosen chosen, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        desk.handOn(Reviewer.of(caller), new ClaimId(id), chosen.coordinator());
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
