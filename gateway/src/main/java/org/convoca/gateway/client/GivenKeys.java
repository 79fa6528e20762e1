package org.convoca.gateway.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The keys that conveners give to partners. Thread-safe. */
@Component
public class GivenKeys {

    private static final String KEYS = "/api/v1/coordination/keys";

    private final EventService service;
    private final Reader reader;
    private final Attempts attempts;

    GivenKeys(EventService service, Reader reader, Attempts attempts) {
        this.service = service;
        this.reader = reader;
        this.attempts = attempts;
    }

    /**
     * A key, without its secret.
     *
     * @param calls slugs; empty for all
     * @param lastUsedOn the day, or null while it was not used
     */
    public record Key(
            UUID id,
            String label,
            @Nullable String note,
            String limits,
            @Nullable List<String> calls,
            Instant createdAt,
            Instant endsAt,
            boolean revoked,
            @Nullable LocalDate lastUsedOn) {}

    /** What was filled in. */
    public record Wanted(String label, String note, String limits, String expiresOn) {}

    /** @param secret the key itself, told this once */
    public record Made(String secret, Key key) {
        @Override
        public String toString() {
            return "Made[hidden]";
        }
    }

    private record Items(@Nullable List<Key> items) {}

    /** The newest first. */
    public Reading<List<Key>> all(Coordination whom) {
        return reader.reading(
                service.coordinated(whom, HttpMethod.GET, KEYS, Map.of(), null, null),
                given -> Objects.requireNonNullElse(
                        reader.read(given, Items.class).items(), List.of()));
    }

    /** Refused where it was made before under the same key of the request, or there are too many. */
    public Attempt<Made> make(Coordination whom, Wanted wanted, String once) {
        return attempts.of(
                service.coordinated(whom, HttpMethod.POST, KEYS, Map.of(), wanted, once),
                given -> reader.read(given, Made.class));
    }

    /** From then on it does not work; safe to repeat. */
    public Attempt<Boolean> revoke(Coordination whom, UUID id) {
        return attempts.of(
                service.coordinated(whom, HttpMethod.DELETE, KEYS + "/{id}", Map.of("id", id), null, null), _ -> true);
    }
}
