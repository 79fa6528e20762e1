package org.convoca.gateway.client;

import java.util.Map;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.springframework.stereotype.Component;

/** Signs calls for those who fill the form. Thread-safe. */
@Component
public class Signing {

    private final SignatureService service;
    private final Reader reader;
    private final Switches switches;

    Signing(SignatureService service, Reader reader, Switches switches) {
        this.service = service;
        this.reader = reader;
        this.switches = switches;
    }

    /**
     * Sends a request to sign, once.
     *
     * @param idempotencyKey the same for the same request, so that pressing the button twice signs once
     */
    public FormResult sign(String slug, SigningRequest request, String idempotencyKey) {
        if (switches.isOff(Switch.SIGNING)) {
            return new FormResult.Unavailable();
        }
        var answer = service.post("/api/v1/calls/{slug}/signatures", Map.of("slug", slug), request.body(), headers -> {
            headers.set("Idempotency-Key", idempotencyKey);
            headers.set("Convoca-Origin", "web");
        });
        return FormResults.of(answer, reader);
    }
}
