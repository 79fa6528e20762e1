package org.convoca.gateway.client;

import java.util.Map;
import org.convoca.gateway.client.SignIns.Redeemed;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Signing in by a passkey: what the browser is to sign, and what its signature is worth. Thread-safe. */
@Component
public class PasskeySignIns {

    private static final String ALL = "/internal/passkeys";

    private final EventService service;
    private final Reader reader;

    PasskeySignIns(EventService service, Reader reader) {
        this.service = service;
        this.reader = reader;
    }

    /** For the browser as it comes: {@code { handle, options }}. */
    public Reading<JsonNode> options() {
        return asked("/options", Map.of(), JsonNode.class);
    }

    /** @param credential as the browser wrote it */
    public Reading<Redeemed> signIn(String handle, JsonNode credential, String agent) {
        var body = Map.of("handle", handle, "credential", credential, "agent", agent);
        return asked("/sign-in", body, Redeemed.class);
    }

    private <T> Reading<T> asked(String path, Object body, Class<T> type) {
        return reader.reading(service.post(ALL + path, Map.of(), body, _ -> {}), type);
    }
}
