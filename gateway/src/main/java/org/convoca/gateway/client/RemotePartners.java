package org.convoca.gateway.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.convoca.gateway.edge.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the event-service, which keeps partners' keys. */
@Component
class RemotePartners implements Partners {

    private final EventService service;
    private final Reader reader;

    RemotePartners(EventService service, Reader reader) {
        this.service = service;
        this.reader = reader;
    }

    private record Resolved(
            String state,
            @Nullable UUID id,
            @Nullable String limits,
            @Nullable List<String> calls) {}

    @Override
    public Resolution resolve(String hash) {
        return switch (service.post("/internal/partner-keys/resolve", Map.of(), Map.of("hash", hash), _ -> {})) {
            case Answer.Given given when given.isSuccess() -> resolution(reader.read(given, Resolved.class));
            case Answer.Given _ -> new Resolution.Unknown();
            case Answer.None _ -> new Resolution.Unavailable();
        };
    }

    private static Resolution resolution(Resolved resolved) {
        var id = resolved.id();
        return !resolved.state().equals("active") || id == null
                ? new Resolution.Unknown()
                : new Resolution.Known(new Partner(
                        id,
                        Objects.requireNonNullElse(resolved.limits(), "standard"),
                        Set.copyOf(Objects.requireNonNullElse(resolved.calls(), List.of()))));
    }
}
