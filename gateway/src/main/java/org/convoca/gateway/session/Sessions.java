package org.convoca.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.convoca.gateway.edge.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * Sessions of organisers, kept in the browser alone: a signed cookie. Thread-safe.
 */
@Component
public class Sessions {

    private final HeldSessions held;

    Sessions(SignedTexts texts, SessionProperties properties, PublicAddress address, Clock clock) {
        held = new HeldSessions(SignedTexts.Kind.ORGANISER, "convoca", texts, properties, address, clock);
    }

    /** Begins a session in place of any other. */
    public void begin(UUID registration, UUID organiser, String call, String locale, HttpServletResponse response) {
        held.keep(held.fresh(registration, organiser, call, locale), response);
    }

    /** The session of a request, unless there is none or it is over. */
    public Optional<OrganiserSession> of(HttpServletRequest request) {
        return held.ofBrowser(request).map(Sessions::session);
    }

    /** A session for a program, which sends it along as a bearer token (RFC 6750). */
    public Issued issue(UUID registration, UUID organiser, String call, String locale) {
        var content = held.fresh(registration, organiser, call, locale);
        return new Issued(session(content), held.text(content));
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
        return held.ofProgram(request).map(Sessions::session);
    }

    /** Ends the session in this browser. */
    public void end(HttpServletResponse response) {
        held.end(response);
    }

    private static OrganiserSession session(SignedTexts.Content content) {
        return new OrganiserSession(content.about(), content.who(), content.call(), content.locale(), content.endsAt());
    }
}
