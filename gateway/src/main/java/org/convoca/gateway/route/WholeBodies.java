package org.convoca.gateway.route;

import java.io.IOException;
import java.util.List;
import org.convoca.platform.problem.BufferedRequest;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Reads the body of a write wholly before the service is called: a client that sends slowly or gives up half-way then costs no connection to the
 * service and does not count against its circuit breaker. How much is read at all was limited before.
 */
final class WholeBodies {

    private static final List<MediaType> JSON =
            List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    private static final List<MediaType> FILES =
            List.of(MediaType.TEXT_PLAIN, new MediaType("text", "csv"), new MediaType("text", "calendar"));

    private WholeBodies() {}

    static HandlerFilterFunction<ServerResponse, ServerResponse> json() {
        return (request, next) -> read(request, next, JSON, "Please send application/json.");
    }

    static HandlerFilterFunction<ServerResponse, ServerResponse> file() {
        return (request, next) -> read(request, next, FILES, "Please send text/csv or text/calendar.");
    }

    private static ServerResponse read(
            ServerRequest request, HandlerFunction<ServerResponse> next, List<MediaType> taken, String otherwise)
            throws Exception {
        var type = request.headers().contentType();
        if (type.isPresent() && taken.stream().noneMatch(one -> one.isCompatibleWith(type.get()))) {
            return Problems.answer(ProblemType.UNSUPPORTED_MEDIA_TYPE, otherwise);
        }
        BufferedRequest whole;
        try {
            whole = BufferedRequest.of(request.servletRequest());
        } catch (IOException e) {
            return Problems.answer(ProblemType.MALFORMED_REQUEST, "The body ended early.");
        }
        return next.handle(ServerRequest.create(whole, request.messageConverters()));
    }
}
