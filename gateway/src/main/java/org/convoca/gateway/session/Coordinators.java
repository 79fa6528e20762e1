package org.convoca.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoca.gateway.edge.PublicAddress;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Coordinators' sessions in browsers and programs. Either holds an opaque token; what it is worth is asked once per request, so that a session that
 * is ended is over with the next one. Thread-safe.
 */
@Component
public class Coordinators {

    private static final String COOKIE = "convoca-coordinator";
    private static final String BEARER = "Bearer ";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,200}");
    private static final String ATTRIBUTE = Coordinators.class.getName();

    private final CoordinatorSessions sessions;
    private final HostCookie cookie;

    Coordinators(CoordinatorSessions sessions, PublicAddress address) {
        this.sessions = sessions;
        cookie = new HostCookie(COOKIE, address);
    }

    private record Known(String token, Optional<CoordinatorSession> session) {}

    /**
     * The session of a browser's request, unless there is none or it is over.
     *
     * @throws ProblemException when nobody can say, since the event-service is away
     */
    public Optional<CoordinatorSession> of(HttpServletRequest request) {
        return cookie.of(request).flatMap(token -> resolved(token, request));
    }

    /** The session of a program's request, which sends it as a bearer token (RFC 6750); otherwise as {@link #of}. */
    public Optional<CoordinatorSession> bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : resolved(header.substring(BEARER.length()).strip(), request);
    }

    /** Begins a session in this browser; one that was there before ends, so that no session outlives a sign-in. */
    public void begin(String token, HttpServletRequest request, HttpServletResponse response) {
        cookie.of(request).filter(Coordinators::isToken).ifPresent(sessions::end);
        request.removeAttribute(ATTRIBUTE);
        cookie.set(token, null, response);
    }

    /** Ends the session of this browser, here and where it is kept. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        cookie.of(request).filter(Coordinators::isToken).ifPresent(sessions::end);
        request.removeAttribute(ATTRIBUTE);
        cookie.clear(response);
    }

    private Optional<CoordinatorSession> resolved(String token, HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Known known
                && known.token().equals(token)) {
            return known.session();
        }
        var session = isToken(token) ? asked(token) : Optional.<CoordinatorSession>empty();
        request.setAttribute(ATTRIBUTE, new Known(token, session));
        return session;
    }

    private Optional<CoordinatorSession> asked(String token) {
        return switch (sessions.resolve(token)) {
            case CoordinatorSessions.Resolution.Active active -> Optional.of(active.session());
            case CoordinatorSessions.Resolution.Ended _ -> Optional.empty();
            case CoordinatorSessions.Resolution.Unavailable _ ->
                throw new ProblemException(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.hint(), List.of());
        };
    }

    private static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }
}
