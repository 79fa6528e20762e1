package org.convoca.platform.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only calls of trusted components in: each must carry a token made for just this service, method and path. */
final class InternalCallFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(InternalCallFilter.class);
    private static final String BEARER = "Bearer ";

    private final InternalTokenVerifier verifier;
    private final ProblemWriter problems;

    InternalCallFilter(InternalTokenVerifier verifier, ProblemWriter problems) {
        this.verifier = verifier;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        var token = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length())
                : "";
        var caller = verifier.verify(token, request.getMethod(), request.getRequestURI());
        if (caller.isEmpty()) {
            log.warn("a call without a valid internal token was refused");
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(response, ProblemType.UNAUTHENTICATED, "Calls come through the gateway.");
            return;
        }
        request.setAttribute(Caller.ATTRIBUTE, caller.get());
        chain.doFilter(request, response);
    }
}
