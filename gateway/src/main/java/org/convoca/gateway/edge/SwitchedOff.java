package org.convoca.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.switches.Switches;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what conveners have switched off, before it costs anything, and says when to come back. */
final class SwitchedOff extends OncePerRequestFilter {

    /** Nobody who is turned away should wait longer than this to look again; a switch may be turned at any time. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Switches switches;
    private final Refusals refusals;
    private final Clock clock;

    SwitchedOff(Switches switches, Refusals refusals, Clock clock) {
        this.switches = switches;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var until = Doors.of(request).flatMap(switches::offUntil);
        if (until.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(until.get())));
        refusals.refuse(
                response,
                ProblemType.SWITCHED_OFF,
                "This is switched off for a while, because there is too much of it. Please come back later.");
    }

    private long seconds(Instant until) {
        var now = clock.instant();
        return until.isBefore(now.plus(LONGEST_WAIT))
                ? Math.max(1, Duration.between(now, until).toSeconds())
                : LONGEST_WAIT.toSeconds();
    }
}
