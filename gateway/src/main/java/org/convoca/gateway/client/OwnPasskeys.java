package org.convoca.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.gateway.session.CoordinatorSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** A coordinator's passkeys: seen, named, taken away. Making them is between the browser and the API. Thread-safe. */
@Component
public class OwnPasskeys {

    private static final String ALL = "/api/v1/coordination/me/passkeys";
    private static final String ONE = ALL + "/{passkey}";

    private final EventService service;
    private final Reader reader;
    private final Attempts attempts;

    OwnPasskeys(EventService service, Reader reader, Attempts attempts) {
        this.service = service;
        this.reader = reader;
        this.attempts = attempts;
    }

    /**
     * One of them.
     *
     * @param usedAt null before the first time
     * @param synced whether the owner's other devices have it too
     */
    public record Passkey(
            UUID id,
            String label,
            @Nullable Instant createdAt,
            @Nullable Instant usedAt,
            boolean synced) {
        @Override
        public String toString() {
            return "Passkey[" + id + "]";
        }
    }

    private record Items(@Nullable List<Passkey> items) {}

    /** All of whoever asks. */
    public Reading<List<Passkey>> all(CoordinatorSession by) {
        return reader.reading(
                service.coordinated(by.coordination(), HttpMethod.GET, ALL, Map.of(), null, null),
                given -> Objects.requireNonNullElse(
                        reader.read(given, Items.class).items(), List.of()));
    }

    public Attempt<Boolean> rename(CoordinatorSession by, UUID passkey, String label) {
        return done(by, HttpMethod.PATCH, passkey, Map.of("label", label));
    }

    public Attempt<Boolean> remove(CoordinatorSession by, UUID passkey) {
        return done(by, HttpMethod.DELETE, passkey, null);
    }

    private Attempt<Boolean> done(CoordinatorSession by, HttpMethod method, UUID passkey, @Nullable Object body) {
        return attempts.of(
                service.coordinated(by.coordination(), method, ONE, Map.of("passkey", passkey), body, null), _ -> true);
    }
}
