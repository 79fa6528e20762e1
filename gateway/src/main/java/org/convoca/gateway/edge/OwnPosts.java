package org.convoca.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.convoca.platform.problem.ProblemType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms that a browser sends to our pages from somebody else's (Fetch Metadata; Origin, RFC 6454). Browsers say where a request comes from,
 * and no page can make them lie; where neither header comes, the form's own token decides ({@link FormTokens}).
 */
final class OwnPosts extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String origin;
    private final Refusals refusals;

    OwnPosts(PublicAddress address, Refusals refusals) {
        origin = address.origin();
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        // Mail programs send the one click of their own accord, from wherever they are (RFC 8058, section 3.2).
        if (path.startsWith("/unsubscribe/")) {
            return true;
        }
        // Programs may call the API from anywhere: without a session of its own a foreign page gains nothing by it,
        // save that it could count its readers among those who come.
        // A form in a frame of another site only shows our own page, filled.
        return SAFE.contains(request.getMethod())
                || path.matches("/embed/[a-z0-9-]+/sign")
                || (path.startsWith("/api/") && !path.endsWith("/attendance"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            refusals.refuse(response, ProblemType.FORBIDDEN, "Forms are taken from our own pages only.");
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var from = request.getHeader("Origin");
        // With our Referrer-Policy, browsers send "null" from our own pages too (Fetch standard, "append a request
        // Origin header").
        return from == null || from.equals("null") || from.equals(origin);
    }
}
