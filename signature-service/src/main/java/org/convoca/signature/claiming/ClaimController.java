package org.convoca.signature.claiming;

import java.util.UUID;
import org.convoca.contracts.claim.ClaimStatus;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.request.IdempotencyKeys;
import org.convoca.signature.call.Call;
import org.convoca.signature.call.CallNotFound;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.convoca.signature.form.CheckedClaim;
import org.convoca.signature.form.ClaimForm;
import org.convoca.signature.form.ClaimFormCheck;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes claims of signatories without a contact, from the gateway's form and from API clients. */
@RestController
@CalledBy({"gateway", "operator"})
class ClaimController {

    private final Calls calls;
    private final Signatures signatures;
    private final ClaimFormCheck check;
    private final IdempotencyKeys keys;
    private final Claiming claiming;
    private final JsonMapper json;

    ClaimController(
            Calls calls,
            Signatures signatures,
            ClaimFormCheck check,
            IdempotencyKeys keys,
            Claiming claiming,
            JsonMapper json) {
        this.calls = calls;
        this.signatures = signatures;
        this.check = check;
        this.keys = keys;
        this.claiming = claiming;
        this.json = json;
    }

    record Answer(ClaimId id, ClaimStatus status) {}

    /** A request that only needs to be carried out. */
    private record Order(Call call, Signature.Published signatory, CheckedClaim form) {

        /** Within which a key is unique. */
        String scope() {
            return "claim|" + signatory.id();
        }
    }

    @PostMapping(path = "/api/v1/calls/{slug}/signatures/{id}/claims", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer claim(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestBody ClaimForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var call = CallSlug.of(slug)
                .flatMap(calls::recent)
                .map(Stored::state)
                .filter(found -> !(found instanceof Call.Draft))
                .orElseThrow(CallNotFound::problem);
        var order = new Order(call, signatory(call, id), check.check(form));
        var claim = key == null ? claim(ClaimId.random(), order) : once(key, form, order);
        return new Answer(claim, ClaimStatus.AWAITING_CONFIRMATION);
    }

    private Signature.Published signatory(Call call, UUID id) {
        return signatures
                .find(new SignatureId(id))
                .map(Stored::state)
                .filter(signature -> signature.submission().call().equals(call.slug()))
                .filter(Signature.Published.class::isInstance)
                .map(Signature.Published.class::cast)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no such signatory on the roll of this call."));
    }

    private ClaimId claim(ClaimId id, Order order) {
        refuseUnlessClaimable(order);
        claiming.claim(id, order.signatory(), order.form());
        return id;
    }

    private ClaimId once(String key, ClaimForm form, Order order) {
        IdempotencyKeys.refuseUnlessKey(key);
        var request = keys.request(order.scope(), key, json.writeValueAsString(form));
        return switch (keys.find(request).orElseGet(() -> take(request, order))) {
            case IdempotencyKeys.Claim.Done(var answered) -> new ClaimId(answered);
            case IdempotencyKeys.Claim.Reused() ->
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED, "Each request needs an Idempotency-Key of its own.");
            case IdempotencyKeys.Claim.ToDo(var taken) -> {
                var id = claim(new ClaimId(taken), order);
                keys.done(request);
                yield id;
            }
        };
    }

    private IdempotencyKeys.Claim take(IdempotencyKeys.Request request, Order order) {
        refuseUnlessClaimable(order);
        return keys.claim(request);
    }

    private static void refuseUnlessClaimable(Order order) {
        if (!order.call().isConfirmable()) {
            throw new ProblemException(
                    ProblemType.CALL_NOT_OPEN, "Nothing can be claimed on the roll of this call at the moment.");
        }
        if (!order.signatory().isClaimable()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "This organisation has a contact already, who can invite others of it to organise actions.");
        }
    }
}
