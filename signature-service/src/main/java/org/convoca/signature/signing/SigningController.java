package org.convoca.signature.signing;

import java.net.URI;
import java.time.Clock;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.request.IdempotencyKeys;
import org.convoca.signature.call.Call;
import org.convoca.signature.call.CallNotFound;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.convoca.signature.form.CheckedForm;
import org.convoca.signature.form.FormCheck;
import org.convoca.signature.form.SignatureForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes signatures, from the gateway's form and from API clients. */
@RestController
@CalledBy({"gateway", "operator"})
class SigningController {

    private final Calls calls;
    private final FormCheck check;
    private final IdempotencyKeys keys;
    private final Signing signing;
    private final JsonMapper json;
    private final Clock clock;

    SigningController(
            Calls calls, FormCheck check, IdempotencyKeys keys, Signing signing, JsonMapper json, Clock clock) {
        this.calls = calls;
        this.check = check;
        this.keys = keys;
        this.signing = signing;
        this.json = json;
        this.clock = clock;
    }

    record Answer(SignatureId id, SignatureStatus status) {}

    /** A request that only needs to be carried out. */
    private record Order(Call call, CheckedForm form, SignatureOrigin origin) {}

    @PostMapping(path = "/api/v1/calls/{slug}/signatures", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> sign(
            @PathVariable String slug,
            @RequestBody SignatureForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "Convoca-Origin", defaultValue = "api") String origin) {
        var call = CallSlug.of(slug)
                .flatMap(calls::recent)
                .map(Stored::state)
                .filter(found -> !(found instanceof Call.Draft))
                .orElseThrow(CallNotFound::problem);
        var order =
                new Order(call, check.check(form), origin.equals("web") ? SignatureOrigin.WEB : SignatureOrigin.API);
        var id = key == null ? sign(SignatureId.random(), order) : once(key, form, order);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/calls/" + call.slug() + "/signatures/" + id))
                .body(new Answer(id, SignatureStatus.AWAITING_CONFIRMATION));
    }

    private SignatureId sign(SignatureId id, Order order) {
        refuseUnlessSignable(order.call());
        signing.sign(id, order.call().content(), order.form(), order.origin());
        return id;
    }

    private SignatureId once(String key, SignatureForm form, Order order) {
        IdempotencyKeys.refuseUnlessKey(key);
        var request = keys.request(order.call().slug().toString(), key, json.writeValueAsString(form));
        return switch (keys.find(request).orElseGet(() -> claim(request, order))) {
            case IdempotencyKeys.Claim.Done(var answered) -> new SignatureId(answered);
            case IdempotencyKeys.Claim.Reused() ->
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED, "Each request needs an Idempotency-Key of its own.");
            case IdempotencyKeys.Claim.ToDo(var claimed) -> {
                var id = sign(new SignatureId(claimed), order);
                keys.done(request);
                yield id;
            }
        };
    }

    private IdempotencyKeys.Claim claim(IdempotencyKeys.Request request, Order order) {
        refuseUnlessSignable(order.call());
        return keys.claim(request);
    }

    private void refuseUnlessSignable(Call call) {
        if (!call.isSignable(clock.instant())) {
            throw new ProblemException(
                    ProblemType.CALL_NOT_OPEN, "This call is not open for signatures at the moment.");
        }
    }
}
