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

/** What coordinators say of themselves, and where they are signed in. Thread-safe. */
@Component
public class OwnAccount {

    private static final String ME = "/api/v1/coordination/me";
    private static final String SESSIONS = ME + "/sessions";

    private final EventService service;
    private final Reader reader;
    private final Attempts attempts;

    OwnAccount(EventService service, Reader reader, Attempts attempts) {
        this.service = service;
        this.reader = reader;
        this.attempts = attempts;
    }

    /**
     * One place where one is signed in.
     *
     * @param agent the kind of browser, such as {@code Firefox, Android}
     * @param method {@code mail}, {@code passkey} or {@code oidc}
     * @param seenAt when it was used last, roughly
     */
    public record OpenSession(
            UUID id,
            @Nullable String agent,
            @Nullable String method,
            @Nullable Instant beganAt,
            @Nullable Instant seenAt) {}

    private record Items(@Nullable List<OpenSession> items) {}

    /** All sessions of whoever asks. */
    public Reading<List<OpenSession>> sessions(CoordinatorSession by) {
        return reader.reading(
                service.coordinated(by.coordination(), HttpMethod.GET, SESSIONS, Map.of(), null, null),
                given -> Objects.requireNonNullElse(
                        reader.read(given, Items.class).items(), List.of()));
    }

    /** Ends one of them. */
    public Attempt<Boolean> end(CoordinatorSession by, UUID session) {
        return done(by, HttpMethod.DELETE, SESSIONS + "/{session}", Map.of("session", session), null);
    }

    /** Ends all but the one in which it is asked. */
    public Attempt<Boolean> endOthers(CoordinatorSession by) {
        return done(by, HttpMethod.DELETE, SESSIONS + "?except={session}", Map.of("session", by.id()), null);
    }

    /** Changes what one is called, and how mails and moments are written. */
    public Attempt<Boolean> change(CoordinatorSession by, String name, String locale, String zone) {
        return done(by, HttpMethod.PATCH, ME, Map.of(), Map.of("name", name, "locale", locale, "zone", zone));
    }

    private Attempt<Boolean> done(
            CoordinatorSession by, HttpMethod method, String path, Map<String, ?> variables, @Nullable Object body) {
        return attempts.of(service.coordinated(by.coordination(), method, path, variables, body, null), _ -> true);
    }
}
