package org.convoca.gateway.client;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The personal links by which organisers come to their registration. Tokens travel in bodies, never in an address. Thread-safe. */
@Component
public class OrganiserLinks {

    private final EventService service;
    private final Reader reader;

    OrganiserLinks(EventService service, Reader reader) {
        this.service = service;
        this.reader = reader;
    }

    /** What a link opens. */
    public record Opened(UUID registration, UUID organiser, String call, String locale) {}

    /** Looks a link up and changes nothing. */
    public Reading<OrganiserLink> inspect(String token) {
        return ask("inspect", token, OrganiserLink.class);
    }

    /** The registration of a link that still works. */
    public Reading<Opened> open(String token) {
        return ask("open", token, Opened.class);
    }

    /** The registration where a signature's contact is organiser; for a session of that contact, who needs no other link then. */
    public Reading<Opened> openForContactOf(UUID signature) {
        var body = Map.of("signature", signature);
        return reader.reading(service.post("/internal/links/open-for-contact", Map.of(), body, _ -> {}), Opened.class);
    }

    private <T> Reading<T> ask(String step, String token, Class<T> type) {
        var body = Map.of("token", token, "purpose", "organiser");
        return reader.reading(service.post("/internal/links/" + step, Map.of(), body, _ -> {}), type);
    }
}
