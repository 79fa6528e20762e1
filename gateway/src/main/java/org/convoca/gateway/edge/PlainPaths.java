package org.convoca.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.convoca.platform.problem.ProblemType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only paths in that mean the same to everybody who reads them, here and behind: no dot segments, empty segments, parameters or escaped separators. */
final class PlainPaths extends OncePerRequestFilter {

    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)//|/\\.\\.?(/|$)|[;\\\\]|%(2e|2f|5c|3b|25|00)");

    private final Refusals refusals;

    PlainPaths(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (AMBIGUOUS.matcher(request.getRequestURI()).find()) {
            refusals.refuse(response, ProblemType.MALFORMED_REQUEST, "The path is written in an ambiguous way.");
            return;
        }
        if (MaskedPath.isSecret(request.getRequestURI())) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Robots-Tag", "noindex");
        }
        chain.doFilter(request, response);
    }
}
