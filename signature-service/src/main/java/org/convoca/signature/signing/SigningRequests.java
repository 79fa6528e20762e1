package org.convoca.signature.signing;

import java.time.Clock;
import java.util.UUID;
import org.convoca.contracts.signature.SignatureOrigin;
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
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Carries out requests to sign, in whatever shape they came; one that came with a key, once. */
@Component
class SigningRequests {

    private final Calls calls;
    private final FormCheck check;
    private final IdempotencyKeys keys;
    private final Signing signing;
    private final JsonMapper json;
    private final Clock clock;

    SigningRequests(Calls calls, FormCheck check, IdempotencyKeys keys, Signing signing, JsonMapper json, Clock clock) {
        this.calls = calls;
        this.check = check;
        this.keys = keys;
        this.signing = signing;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Tells a request from all others of a call.
     *
     * @param partner whose program chose the key, so that two may choose the same; null for everybody else
     */
    record Key(String value, @Nullable UUID partner) {

        /** Null where no key came. */
        static @Nullable Key of(@Nullable String value, @Nullable UUID partner) {
            return value == null ? null : new Key(value, partner);
        }

        String scope(CallSlug call) {
            return partner == null ? call.toString() : call + "|" + partner;
        }
    }

    /** A request that only needs to be carried out. */
    private record Order(Call call, CheckedForm form, SignatureOrigin origin) {}

    /**
     * Signs, if everything is right.
     *
     * @return the signature's id; that of the first request where its key came before
     * @throws ProblemException when there is no such call, it is not open, or the form needs attention
     */
    SignatureId sign(String slug, SignatureForm form, SignatureOrigin origin, @Nullable Key key) {
        var call = CallSlug.of(slug)
                .flatMap(calls::recent)
                .map(Stored::state)
                .filter(found -> !(found instanceof Call.Draft))
                .orElseThrow(CallNotFound::problem);
        var order = new Order(call, check.check(form), origin);
        return key == null ? sign(SignatureId.random(), order) : once(key, form, order);
    }

    private SignatureId sign(SignatureId id, Order order) {
        refuseUnlessSignable(order.call());
        signing.sign(id, order.call().content(), order.form(), order.origin());
        return id;
    }

    private SignatureId once(Key key, SignatureForm form, Order order) {
        IdempotencyKeys.refuseUnlessKey(key.value());
        var request = keys.request(key.scope(order.call().slug()), key.value(), json.writeValueAsString(form));
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
