package org.convoca.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.convoca.gateway.edge.PublicAddress;
import org.springframework.http.HttpHeaders;

/**
 * Sessions of one kind that nobody but the browser or program keeps: a signed text, in a cookie or sent as a bearer token (RFC 6750). Thread-safe.
 */
final class HeldSessions {

    private static final String BEARER = "Bearer ";

    private final SignedTexts.Kind kind;
    private final SignedTexts texts;
    private final SessionProperties properties;
    private final HostCookie cookie;
    private final Clock clock;

    HeldSessions(
            SignedTexts.Kind kind,
            String cookie,
            SignedTexts texts,
            SessionProperties properties,
            PublicAddress address,
            Clock clock) {
        this.kind = kind;
        this.texts = texts;
        this.properties = properties;
        this.cookie = new HostCookie(cookie, address);
        this.clock = clock;
    }

    /** What a session that begins now says. */
    SignedTexts.Content fresh(UUID about, UUID who, String call, String locale) {
        return new SignedTexts.Content(about, who, clock.instant().plus(properties.sessionFor()), locale, call);
    }

    String text(SignedTexts.Content content) {
        return texts.seal(kind, content);
    }

    /** In place of any other in this browser. */
    void keep(SignedTexts.Content content, HttpServletResponse response) {
        cookie.set(text(content), properties.sessionFor(), response);
    }

    Optional<SignedTexts.Content> ofBrowser(HttpServletRequest request) {
        return cookie.of(request).flatMap(text -> texts.open(kind, text));
    }

    Optional<SignedTexts.Content> ofProgram(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : texts.open(kind, header.substring(BEARER.length()).strip());
    }

    void end(HttpServletResponse response) {
        cookie.clear(response);
    }
}
