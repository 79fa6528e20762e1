package org.convoca.signature.claiming;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.claiming.Deciding.Result;
import org.convoca.signature.dossier.Settlement;
import org.convoca.signature.dossier.Verdict;
import org.convoca.signature.review.DecisionForm;
import org.convoca.signature.review.Settled;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coordinators' decisions about claims, one or a hundred at a time. */
@RestController
@RequestMapping("/api/v1/coordination/claims")
@CalledBy("gateway")
class ClaimDecisionController {

    private final Claims claims;
    private final Deciding deciding;
    private final CarryingOut carryingOut;

    ClaimDecisionController(Claims claims, Deciding deciding, CarryingOut carryingOut) {
        this.claims = claims;
        this.deciding = deciding;
        this.carryingOut = carryingOut;
    }

    /** @param settled by whom and when, where it is settled */
    record Item(UUID id, String outcome, @Nullable Settlement settled) {}

    record Answer(List<Item> items) {}

    @PostMapping("/decisions")
    Answer decide(@RequestBody DecisionForm form, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var reviewer = Reviewer.of(caller);
        var ids = form.checkedIds();
        var order = new Deciding.Order(form.checkedVerdict(Verdict.ACCEPT), form.checkedReason(), reviewer);
        var items = ids.stream().map(id -> item(id, order)).toList();
        items.stream()
                .filter(item -> item.outcome().equals("settled"))
                .findFirst()
                .map(Item::settled)
                .ifPresent(carryingOut::expect);
        return new Answer(items);
    }

    private Item item(UUID id, Deciding.Order order) {
        return switch (deciding.decide(new ClaimId(id), order)) {
            case Result.Settled(var settlement) -> new Item(id, "settled", settlement);
            case Result.Approved() -> new Item(id, "approved", null);
            case Result.EvidenceNeeded() -> new Item(id, "evidence-needed", null);
            case Result.AlreadySettled(var before) ->
                new Item(id, "already-settled", before == null ? Settled.last(claims.log(), id) : before);
            case Result.NotApplicable() -> new Item(id, "not-applicable", null);
            case Result.NotFound() -> new Item(id, "not-found", null);
        };
    }

    @DeleteMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        switch (undone(id, Reviewer.of(caller))) {
            case UNDONE -> {}
            case TOO_LATE ->
                throw new ProblemException(
                        ProblemType.CONFLICT, "There is nothing to undo: it was not decided, or it has taken effect.");
        }
    }

    private Deciding.Undoing undone(UUID id, Reviewer reviewer) {
        try {
            return deciding.undo(new ClaimId(id), reviewer);
        } catch (NoSuchElementException e) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such claim.");
        }
    }
}
