package org.convoca.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** How much a request asks of us; each kind has its own limits. */
enum Effort {
    SIGN,
    SIGN_IN,
    WRITE,
    READ;

    private static final Pattern SIGNING = Pattern.compile(
            "/api/v1/calls/[^/]+/(signatures(/[^/]+/claims)?|osdi/record_signature_helper|registrations)|/api/v1/registrations/links|/[a-z-]+/calls/[^/]+(/request|/lost-link|/claims/[^/]+)?");
    /** Asking for a mail or for a passkey's challenge, and answering with a link, a code, a key. */
    private static final Pattern SIGNING_IN = Pattern.compile("/sign-in(/.*)?|/api/v1/coordination/sessions");
    /** Where an identity provider sends people back: it costs us a call of that provider. */
    private static final String RETURN = "/sign-in/organisation/return";

    static Effort of(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> request.getRequestURI().equals(RETURN) ? SIGN_IN : READ;
            default -> writing(request.getRequestURI());
        };
    }

    private static Effort writing(String path) {
        if (SIGNING_IN.matcher(path).matches()) {
            return SIGN_IN;
        }
        return SIGNING.matcher(path).matches() ? SIGN : WRITE;
    }
}
