package org.convoca.signature.own;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.hint.Hint;
import org.convoca.signature.own.OwnViews.OrganisationView;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections that organisations asked for, for coordinators. */
@RestController
@RequestMapping("/api/v1/coordination/amendments")
@CalledBy("gateway")
class ConsideringController {

    private final Considering considering;

    ConsideringController(Considering considering) {
        this.considering = considering;
    }

    record Page(List<Item> items) {}

    /**
     * @param id of the signature
     * @param before as it stands on the roll
     * @param after as the organisation wants it
     * @param since when that was asked for; to be sent along with the decision
     * @param hints signatories that may be taken for it then
     */
    record Item(
            SignatureId id,
            String call,
            OrganisationView before,
            OrganisationView after,
            Instant since,
            List<Hint> hints) {

        static Item of(Considering.Item item) {
            var submission = item.stored().state().submission();
            return new Item(
                    submission.signature(),
                    submission.call().value(),
                    OrganisationView.of(submission.organisation()),
                    OrganisationView.of(item.wanted()),
                    item.since(),
                    item.hints());
        }
    }

    record Decision(@Nullable Boolean accept, @Nullable Instant since) {}

    @GetMapping
    ResponseEntity<Page> waiting(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var items =
                considering.waiting(Reviewer.of(caller)).stream().map(Item::of).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Page(items));
    }

    @PostMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(
            @PathVariable UUID id, @RequestBody Decision decision, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var reviewer = Reviewer.of(caller);
        var accept = decision.accept();
        var since = decision.since();
        if (accept == null || since == null) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Nothing was decided.",
                    List.of(new FieldError(
                            accept == null ? "/accept" : "/since",
                            "required",
                            "Say what is decided, and about which.")));
        }
        considering.decide(reviewer, new SignatureId(id), since, accept);
    }
}
