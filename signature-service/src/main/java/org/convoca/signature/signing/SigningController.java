package org.convoca.signature.signing;

import java.net.URI;
import java.util.UUID;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.platform.internal.CalledBy;
import org.convoca.signature.form.SignatureForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes signatures, from the gateway's form and from API clients. */
@RestController
@CalledBy({"gateway", "operator"})
class SigningController {

    /** In which the gateway says whose key came with a request. */
    static final String PARTNER = "Convoca-Partner";

    private final SigningRequests requests;

    SigningController(SigningRequests requests) {
        this.requests = requests;
    }

    record Answer(SignatureId id, SignatureStatus status) {}

    @PostMapping(path = "/api/v1/calls/{slug}/signatures", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> sign(
            @PathVariable String slug,
            @RequestBody SignatureForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = PARTNER, required = false) @Nullable UUID partner,
            @RequestHeader(name = "Convoca-Origin", defaultValue = "api") String origin) {
        var from = origin.equals("web") ? SignatureOrigin.WEB : SignatureOrigin.API;
        var id = requests.sign(slug, form, from, SigningRequests.Key.of(key, partner));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/calls/" + slug + "/signatures/" + id))
                .body(new Answer(id, SignatureStatus.AWAITING_CONFIRMATION));
    }
}
