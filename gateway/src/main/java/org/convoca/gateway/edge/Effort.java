package org.convoca.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** How much a request asks of us; each kind has its own limits. */
enum Effort {
    SIGN,
    WRITE,
    READ;

    private static final Pattern SIGNING = Pattern.compile(
            "/api/v1/calls/[^/]+/(signatures|registrations)|/api/v1/registrations/links|/[a-z-]+/calls/[^/]+(/request|/lost-link)?");

    static Effort of(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> READ;
            default -> SIGNING.matcher(request.getRequestURI()).matches() ? SIGN : WRITE;
        };
    }
}
