package org.convoca.gateway.route;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One request of the public API that is passed on to a service, under the same path.
 *
 * @param pattern of the path; a variable matches only what may stand in it, so that no dots or escapes get through
 * @param style how the answer is handled
 */
record ApiRoute(HttpMethod method, String pattern, Service service, Style style) {

    enum Style {
        /** Read often, by everybody alike: kept for a moment, and longer while the service is away. */
        KEPT,
        /** Passed on as it comes. */
        STREAMED,
        /** Takes a JSON body and changes something. */
        WRITE
    }

    private static final String CALLS = "/api/v1/calls";
    private static final String CALL = CALLS + "/{slug:[a-z0-9-]+}";
    private static final String ROLL = CALL + "/roll";
    private static final String ACTIONS = CALL + "/actions";
    private static final String ACTION = "/api/v1/actions/{id:[0-9a-f-]+}";

    /** All that is passed on. What is not here, no client reaches. */
    static final List<ApiRoute> ALL = List.of(
            read(CALLS, Service.SIGNATURE, Style.KEPT),
            read(CALL, Service.SIGNATURE, Style.KEPT),
            read(ROLL, Service.SIGNATURE, Style.KEPT),
            read(ROLL + ".csv", Service.SIGNATURE, Style.STREAMED),
            read(ROLL + ".json", Service.SIGNATURE, Style.STREAMED),
            write(CALL + "/signatures", Service.SIGNATURE),
            read(ACTIONS, Service.EVENT, Style.KEPT),
            read(ACTIONS + "/totals", Service.EVENT, Style.KEPT),
            read(ACTIONS + ".ics", Service.EVENT, Style.STREAMED),
            read(ACTIONS + ".geojson", Service.EVENT, Style.STREAMED),
            read(ACTIONS + ".rss", Service.EVENT, Style.STREAMED),
            read(ACTIONS + ".atom", Service.EVENT, Style.STREAMED),
            read(ACTIONS + ".csv", Service.EVENT, Style.STREAMED),
            read(ACTION, Service.EVENT, Style.KEPT),
            read(ACTION + ".ics", Service.EVENT, Style.STREAMED),
            read("/api/v1/places", Service.EVENT, Style.KEPT),
            read("/api/v1/zones", Service.EVENT, Style.KEPT),
            read("/api/v1/registrations/{id:[0-9a-f-]+}", Service.EVENT, Style.STREAMED));

    private static ApiRoute read(String pattern, Service service, Style style) {
        return new ApiRoute(HttpMethod.GET, pattern, service, style);
    }

    private static ApiRoute write(String pattern, Service service) {
        return new ApiRoute(HttpMethod.POST, pattern, service, Style.WRITE);
    }

    /** Whoever may GET may ask for the head alone (RFC 9110, section 9.3.2). */
    Set<HttpMethod> methods() {
        return method.equals(HttpMethod.GET) ? Set.of(HttpMethod.GET, HttpMethod.HEAD) : Set.of(method);
    }
}
