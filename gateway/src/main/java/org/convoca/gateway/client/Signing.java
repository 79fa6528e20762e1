package org.convoca.gateway.client;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Signs calls for those who fill the form. Thread-safe. */
@Component
public class Signing {

    private final SignatureService service;
    private final Reader reader;

    Signing(SignatureService service, Reader reader) {
        this.service = service;
        this.reader = reader;
    }

    /**
     * Sends a request to sign, once.
     *
     * @param idempotencyKey the same for the same request, so that pressing the button twice signs once
     */
    public FormResult sign(String slug, SigningRequest request, String idempotencyKey) {
        var answer = service.post("/api/v1/calls/{slug}/signatures", Map.of("slug", slug), request.body(), headers -> {
            headers.set("Idempotency-Key", idempotencyKey);
            headers.set("Convoca-Origin", "web");
        });
        return FormResults.of(answer, reader);
    }
}
