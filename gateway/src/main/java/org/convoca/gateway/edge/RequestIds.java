package org.convoca.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;

/** Every request gets an id of ours: in the answer, in the log, and with the calls that it causes. */
public final class RequestIds {

    /** The header of answers and internal calls. What a client sends under this name is ignored. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestIds.class.getName();

    private RequestIds() {}

    static String give(HttpServletRequest request) {
        var id = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The id of a request that came through the edge. */
    public static String of(HttpServletRequest request) {
        return (String)
                Objects.requireNonNull(request.getAttribute(ATTRIBUTE), "the request did not come through the edge");
    }
}
