package org.convoca.event.requesting;

import java.net.URI;
import java.util.UUID;
import org.convoca.contracts.registration.RegistrationStatus;
import org.convoca.event.call.KnownCall;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.registration.RegistrationId;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.request.IdempotencyKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes requests of groups without a signature, from the gateway's form and from API clients. */
@RestController
@CalledBy({"gateway", "operator"})
class RequestController {

    private final KnownCalls calls;
    private final RequestCheck check;
    private final IdempotencyKeys keys;
    private final Requesting requesting;
    private final JsonMapper json;

    RequestController(
            KnownCalls calls, RequestCheck check, IdempotencyKeys keys, Requesting requesting, JsonMapper json) {
        this.calls = calls;
        this.check = check;
        this.keys = keys;
        this.requesting = requesting;
        this.json = json;
    }

    record Answer(UUID id, RegistrationStatus status) {}

    @PostMapping(path = "/api/v1/calls/{slug}/registrations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> request(
            @PathVariable String slug,
            @RequestBody RequestForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var call = calls.find(slug)
                .orElseThrow(() -> new ProblemException(ProblemType.CALL_NOT_FOUND, "There is no such call."));
        var request = check.check(slug, form);
        refuseUnlessTaking(call);
        var id = key == null ? request(UUID.randomUUID(), request) : once(slug, key, form, request);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/registrations/" + id))
                .body(new Answer(id, RegistrationStatus.REQUESTED));
    }

    private UUID request(UUID id, CheckedRequest request) {
        requesting.request(new RegistrationId(id), request);
        return id;
    }

    private UUID once(String slug, String key, RequestForm form, CheckedRequest request) {
        IdempotencyKeys.refuseUnlessKey(key);
        var keyed = keys.request(slug, key, json.writeValueAsString(form));
        return switch (keys.claim(keyed)) {
            case IdempotencyKeys.Claim.Done(var answered) -> answered;
            case IdempotencyKeys.Claim.Reused() ->
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED, "Each request needs an Idempotency-Key of its own.");
            case IdempotencyKeys.Claim.ToDo(var id) -> {
                request(id, request);
                keys.done(keyed);
                yield id;
            }
        };
    }

    private static void refuseUnlessTaking(KnownCall call) {
        if (!call.takesActions()) {
            throw new ProblemException(
                    ProblemType.CALL_NOT_OPEN, "No groups can be registered for this call at the moment.");
        }
    }
}
