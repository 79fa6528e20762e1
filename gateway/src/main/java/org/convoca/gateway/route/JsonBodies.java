package org.convoca.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
final class JsonBodies {

    private static final MediaType ANY_JSON = new MediaType("application", "*+json");

    private JsonBodies() {}

    static ServerResponse read(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var type = request.headers().contentType();
        if (type.isPresent() && !isJson(type.get())) {
            return Problems.answer(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Please send application/json.");
        }
        HttpServletRequest whole;
        try {
            whole = new ReadRequest(request.servletRequest());
        } catch (IOException e) {
            return Problems.answer(ProblemType.MALFORMED_REQUEST, "The body ended early.");
        }
        return next.handle(ServerRequest.create(whole, request.messageConverters()));
    }

    static HandlerFilterFunction<ServerResponse, ServerResponse> filter() {
        return JsonBodies::read;
    }

    private static boolean isJson(MediaType type) {
        return MediaType.APPLICATION_JSON.isCompatibleWith(type) || ANY_JSON.isCompatibleWith(type);
    }
}
