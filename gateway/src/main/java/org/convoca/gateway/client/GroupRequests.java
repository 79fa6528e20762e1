package org.convoca.gateway.client;

import java.util.Map;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.springframework.stereotype.Component;

/** Asks for registrations in the name of groups without a signature, and for organisers' lost links. Thread-safe. */
@Component
public class GroupRequests {

    private final EventService events;
    private final SignatureService signatures;
    private final Reader reader;
    private final Switches switches;

    GroupRequests(EventService events, SignatureService signatures, Reader reader, Switches switches) {
        this.events = events;
        this.signatures = signatures;
        this.reader = reader;
        this.switches = switches;
    }

    /**
     * Sends a group's request, once.
     *
     * @param idempotencyKey the same for the same request, so that pressing the button twice asks once
     */
    public FormResult ask(String slug, GroupRequest request, String idempotencyKey) {
        if (switches.isOff(Switch.REGISTERING)) {
            return new FormResult.Unavailable();
        }
        var answer = events.post(
                "/api/v1/calls/{slug}/registrations",
                Map.of("slug", slug),
                request.body(),
                headers -> headers.set("Idempotency-Key", idempotencyKey));
        return FormResults.of(answer, reader);
    }

    /**
     * Has the links of an address sent to it once more. Nobody learns whether there are any: each service knows its own contacts, and both always
     * answer alike.
     */
    public FormResult remind(String email, String slug) {
        var body = Map.of("email", email, "call", slug);
        var answer = FormResults.of(events.post("/api/v1/registrations/links", Map.of(), body, _ -> {}), reader);
        if (answer instanceof FormResult.Received) {
            return FormResults.of(
                    signatures.post("/internal/organiser-links/requests", Map.of(), body, _ -> {}), reader);
        }
        return answer;
    }
}
