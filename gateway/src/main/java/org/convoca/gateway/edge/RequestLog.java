package org.convoca.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows who asks and what became of it: gives each request its id and its client's address, and writes one line when it is answered, with neither
 * query nor body, tokens masked and the address cut short.
 */
final class RequestLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);
    private static final String MDC_KEY = "request";

    private final ClientAddresses addresses;

    RequestLog(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var start = System.nanoTime();
        var id = RequestIds.give(request);
        var client = addresses.of(request);
        client.attachTo(request);
        response.setHeader(RequestIds.HEADER, id);
        try (var _ = MDC.putCloseable(MDC_KEY, id)) {
            chain.doFilter(request, response);
        } finally {
            var took = Duration.ofNanos(System.nanoTime() - start).toMillis();
            log.info(
                    "{} {} {} in {} ms, request {} from {}",
                    request.getMethod(),
                    MaskedPath.of(request.getRequestURI()),
                    response.getStatus(),
                    took,
                    id,
                    client);
        }
    }
}
