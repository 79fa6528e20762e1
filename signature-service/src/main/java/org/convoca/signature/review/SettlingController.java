package org.convoca.signature.review;

import java.util.List;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.dossier.Settlement;
import org.convoca.signature.dossier.Verdict;
import org.convoca.signature.review.Settling.Outcome;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
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

/** Coordinators' decisions about signatures that wait, one or a hundred at a time. */
@RestController
@RequestMapping("/api/v1/coordination/signatures")
@CalledBy("gateway")
class SettlingController {

    private final Settling settling;
    private final DecisionLog log;
    private final Effect effect;

    SettlingController(Settling settling, Signatures signatures, Effect effect) {
        this.settling = settling;
        this.log = signatures.log();
        this.effect = effect;
    }

    /** @param settled by whom and when, where it is settled */
    record Item(UUID id, String outcome, @Nullable Settlement settled) {}

    record Answer(List<Item> items) {}

    @PostMapping("/decisions")
    Answer decide(@RequestBody DecisionForm form, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var reviewer = Reviewer.of(caller);
        var ids = form.checkedIds();
        var order = new Settling.Order(form.checkedVerdict(Verdict.PUBLISH), form.checkedReason());
        var items = ids.stream().map(id -> item(reviewer, id, order)).toList();
        items.stream()
                .filter(item -> item.outcome().equals("settled"))
                .findFirst()
                .map(Item::settled)
                .ifPresent(effect::expect);
        return new Answer(items);
    }

    private Item item(Reviewer reviewer, UUID id, Settling.Order order) {
        return switch (settling.settle(reviewer, new SignatureId(id), order)) {
            case Outcome.Settled(var settlement) -> new Item(id, "settled", settlement);
            case Outcome.Approved() -> new Item(id, "approved", null);
            case Outcome.EvidenceNeeded() -> new Item(id, "evidence-needed", null);
            case Outcome.AlreadySettled(var before) ->
                new Item(id, "already-settled", before == null ? Settled.last(log, id) : before);
            case Outcome.NotApplicable() -> new Item(id, "not-applicable", null);
            case Outcome.NotFound() -> new Item(id, "not-found", null);
        };
    }

    @DeleteMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        switch (settling.undo(Reviewer.of(caller), new SignatureId(id))) {
            case UNDONE -> {}
            case TOO_LATE ->
                throw new ProblemException(
                        ProblemType.CONFLICT, "There is nothing to undo: it was not decided, or it has taken effect.");
            case NOT_FOUND -> throw new ProblemException(ProblemType.NOT_FOUND, "There is no such signature.");
        }
    }
}
