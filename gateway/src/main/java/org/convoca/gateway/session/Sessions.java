package org.convoca.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.convoca.gateway.edge.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sessions of organisers, kept in the browser alone: a signed cookie. Thread-safe.
 */
@Component
public class Sessions {

    private static final String BEARER = "Bearer ";

    private final SealedSessions sealed;
    private final SessionProperties properties;
    private final HostCookie cookie;
    private final Clock clock;

    Sessions(SealedSessions sealed, SessionProperties properties, PublicAddress address, Clock clock) {
        this.sealed = sealed;
        this.properties = properties;
        this.cookie = new HostCookie("convoca", address);
        this.clock = clock;
    }

    /** Begins a session in place of any other. */
    public void begin(UUID registration, UUID organiser, String call, String locale, HttpServletResponse response) {
        var session = new OrganiserSession(
                registration, organiser, call, locale, clock.instant().plus(properties.sessionFor()));
        cookie.set(sealed.seal(session), properties.sessionFor(), response);
    }

    /** The session of a request, unless there is none or it is over. */
    public Optional<OrganiserSession> of(HttpServletRequest request) {
        return cookie.of(request).flatMap(sealed::open);
    }

    /** A session for a program, which sends it along as a bearer token (RFC 6750). */
    public Issued issue(UUID registration, UUID organiser, String call, String locale) {
        var session = new OrganiserSession(
                registration, organiser, call, locale, clock.instant().plus(properties.sessionFor()));
        return new Issued(session, sealed.seal(session));
    }

    /** A session, and the text that stands for it. */
    public record Issued(OrganiserSession session, String text) {
        @Override
        public String toString() {
            return "Issued[hidden]";
        }
    }

    /** The session of a program's request, unless there is none or it is over. */
    public Optional<OrganiserSession> bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : sealed.open(header.substring(BEARER.length()).strip());
    }

    /** Ends the session in this browser. */
    public void end(HttpServletResponse response) {
        cookie.clear(response);
    }
}
