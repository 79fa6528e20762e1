package org.convoca.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.convoca.gateway.edge.Partners.Resolution;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends clients away that ask for too much, and says when they may come again. Programs that ask the API are told what they may ask with every answer;
 * those of a partner, which send its key, have limits of their own.
 */
final class RequestLimit extends OncePerRequestFilter {

    private static final String API = "/api/";

    private final Limits limits;
    private final PartnerKeys keys;
    private final Refusals refusals;

    RequestLimit(Limits limits, PartnerKeys keys, Refusals refusals) {
        this.limits = limits;
        this.keys = keys;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var isProgram = request.getRequestURI().startsWith(API);
        var key = isProgram ? PartnerKeys.of(request) : Optional.<String>empty();
        if (key.isPresent()) {
            keyed(key.get(), request, response, chain);
        } else {
            count(limits.take(ClientAddress.of(request), Effort.of(request)), isProgram, request, response, chain);
        }
    }

    private void keyed(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var client = ClientAddress.of(request);
        var known = keys.remembered(key);
        if (known == null) {
            var trying = limits.peek(client);
            if (!trying.isGranted()) {
                refuse(trying, response);
                return;
            }
            known = keys.ask(key);
        }
        switch (known) {
            case Resolution.Known(var partner) -> {
                PartnerKeys.attach(partner, request);
                count(limits.take(partner, client, Effort.of(request)), true, request, response, chain);
            }
            case Resolution.Unknown _ -> refuseKey(limits.take(client, Effort.SIGN_IN), response);
            case Resolution.Unavailable _ ->
                count(limits.take(client, Effort.of(request)), true, request, response, chain);
        }
    }

    private void count(
            Allowance allowance,
            boolean stated,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (stated) {
            response.setHeader("RateLimit-Policy", allowance.policy());
            response.setHeader("RateLimit", allowance.state());
        }
        if (allowance.isGranted()) {
            chain.doFilter(request, response);
        } else {
            refuse(allowance, response);
        }
    }

    private void refuseKey(Allowance trying, HttpServletResponse response) throws IOException {
        if (trying.isGranted()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            refusals.refuse(response, ProblemType.UNKNOWN_KEY, "Ask whoever gave it to you, or leave it out.");
        } else {
            refuse(trying, response);
        }
    }

    private void refuse(Allowance allowance, HttpServletResponse response) throws IOException {
        var seconds = Allowance.seconds(allowance.delay());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        refusals.refuse(
                response,
                ProblemType.TOO_MANY_REQUESTS,
                "Please try again in " + seconds + (seconds == 1 ? " second." : " seconds."));
    }
}
