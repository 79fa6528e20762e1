package org.convoca.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends clients away that ask for too much, and says when they may come again. */
final class RequestLimit extends OncePerRequestFilter {

    private final Limits limits;
    private final Refusals refusals;

    RequestLimit(Limits limits, Refusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = limits.take(ClientAddress.of(request), Effort.of(request));
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        var seconds = wait.plus(Duration.ofSeconds(1).minusNanos(1)).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        refusals.refuse(
                response,
                ProblemType.TOO_MANY_REQUESTS,
                "Please try again in " + seconds + (seconds == 1 ? " second." : " seconds."));
    }
}
