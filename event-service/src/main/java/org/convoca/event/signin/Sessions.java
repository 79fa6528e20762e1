package org.convoca.event.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoca.event.coordinator.Arrivals;
import org.convoca.event.coordinator.Leaving;
import org.convoca.event.coordinator.Me;
import org.convoca.event.coordinator.Selves;
import org.convoca.platform.token.SecretHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sessions of coordinators: begun by any way to sign in, ended one by one, by rest, by age, and with their coordinator. Thread-safe. */
@Service
public class Sessions implements Leaving {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private static final int LONGEST_AGENT = 80;
    private static final int MOST_LISTED = 100;
    /** So rarely is it written down that a session is alive. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final StoredSessions sessions;
    private final Arrivals arrivals;
    private final Selves selves;
    private final SignInProperties properties;
    private final Clock clock;

    Sessions(StoredSessions sessions, Arrivals arrivals, Selves selves, SignInProperties properties, Clock clock) {
        this.sessions = sessions;
        this.arrivals = arrivals;
        this.selves = selves;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A session that has just begun.
     *
     * @param token by which the gateway finds it again: 256 random bits, of which only the hash is kept here
     */
    public record Begun(UUID id, String token, Me me) {
        @Override
        public String toString() {
            return "Begun[" + id + "]";
        }
    }

    /**
     * Begins a session under a token that nobody has seen before, whatever session there was.
     *
     * @param agent the browser, told coarsely
     * @return empty for whoever is no coordinator (any more)
     */
    public Optional<Begun> begin(UUID coordinator, String agent, SignInMethod method) {
        if (!arrivals.arrived(coordinator)) {
            return Optional.empty();
        }
        var now = now();
        var token = Secret.random();
        var session = new Session(
                UUID.randomUUID(), coordinator, coarse(agent), method, now, now, now.plus(properties.longest()));
        sessions.insert(session, token.hash());
        log.info("coordinator {} signed in by {}", coordinator, method.code());
        return selves.find(coordinator).map(me -> new Begun(session.id(), token.value(), me));
    }

    private static String coarse(String agent) {
        var text = new StringBuilder();
        agent.strip()
                .codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(LONGEST_AGENT)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    /** The session of that token, if it lasts; looking keeps it alive. */
    Optional<Session> find(String token) {
        var now = now();
        return sessions.find(SecretHash.of(token))
                .filter(session -> isAlive(session, now))
                .map(session -> {
                    if (now.isBefore(session.seenAt().plus(SEEN_EVERY))) {
                        return session;
                    }
                    sessions.seen(session.id(), now);
                    return session.seen(now);
                });
    }

    /** Those that last, the newest first. */
    List<Session> of(UUID coordinator) {
        var now = now();
        return sessions.of(coordinator, MOST_LISTED).stream()
                .filter(session -> isAlive(session, now))
                .toList();
    }

    /** When a session ends if nothing more is asked for. */
    Instant endOf(Session session) {
        return session.endsAt(properties.idle());
    }

    private boolean isAlive(Session session, Instant now) {
        return now.isBefore(endOf(session));
    }

    void end(String token) {
        sessions.end(SecretHash.of(token));
    }

    boolean end(UUID id, UUID coordinator) {
        return sessions.end(id, coordinator);
    }

    void endOthers(UUID kept, UUID coordinator) {
        sessions.endAllBut(kept, coordinator);
    }

    @Override
    public void left(UUID coordinator) {
        sessions.endAll(coordinator);
    }

    long forget(Instant now) {
        return sessions.forget(now, now.minus(properties.idle()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
