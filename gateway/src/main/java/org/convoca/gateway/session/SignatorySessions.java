package org.convoca.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.convoca.gateway.edge.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * Sessions of signatures' contacts, kept in the browser alone: a signed cookie beside the organisers', since one person may be both. Thread-safe.
 */
@Component
public class SignatorySessions {

    private final HeldSessions held;

    SignatorySessions(SignedTexts texts, SessionProperties properties, PublicAddress address, Clock clock) {
        held = new HeldSessions(SignedTexts.Kind.SIGNATORY, "convoca-signature", texts, properties, address, clock);
    }

    /** Begins a session in place of any other. */
    public void begin(UUID signature, UUID holder, String call, String locale, HttpServletResponse response) {
        held.keep(held.fresh(signature, holder, call, locale), response);
    }

    /** The session of a request, unless there is none or it is over. */
    public Optional<SignatorySession> of(HttpServletRequest request) {
        return held.ofBrowser(request).map(SignatorySessions::session);
    }

    /** A session for a program, which sends it along as a bearer token (RFC 6750). */
    public Issued issue(UUID signature, UUID holder, String call, String locale) {
        var content = held.fresh(signature, holder, call, locale);
        return new Issued(session(content), held.text(content));
    }

    /** A session, and the text that stands for it. */
    public record Issued(SignatorySession session, String text) {
        @Override
        public String toString() {
            return "Issued[hidden]";
        }
    }

    /** The session of a program's request, unless there is none or it is over. */
    public Optional<SignatorySession> bearer(HttpServletRequest request) {
        return held.ofProgram(request).map(SignatorySessions::session);
    }

    /** Ends the session in this browser. */
    public void end(HttpServletResponse response) {
        held.end(response);
    }

    private static SignatorySession session(SignedTexts.Content content) {
        return new SignatorySession(content.about(), content.who(), content.call(), content.locale(), content.endsAt());
    }
}
