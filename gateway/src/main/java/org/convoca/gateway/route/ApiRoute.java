package org.convoca.gateway.route;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * One request of the public API that is passed on to a service, under the same path.
 *
 * @param pattern of the path; a variable matches only what may stand in it, so that no dots or escapes get through
 * @param style how request and answer are handled
 * @param access who may ask
 * @param servicePath the path at the service where it differs from ours, or null
 */
record ApiRoute(
        HttpMethod method,
        String pattern,
        Service service,
        Style style,
        Access access,
        @Nullable String servicePath) {

    ApiRoute(HttpMethod method, String pattern, Service service, Style style, Access access) {
        this(method, pattern, service, style, access, null);
    }

    enum Style {
        /** Read often, by everybody alike: kept for a moment, and longer while the service is away. */
        KEPT,
        /** The same, and completed by what the other service knows of a call. */
        COMPOSED,
        /** Passed on as it comes. */
        STREAMED,
        /** Takes a JSON body and changes something. */
        WRITE,
        /** Takes a file. */
        FILE
    }

    enum Access {
        EVERYBODY,
        /** Partners' programs, with a key that is for that call. */
        PARTNER,
        /** Of some registration; of which, the session says, and the service refuses another's. */
        ORGANISER,
        /** The contact of some signature; of which, the session says. */
        SIGNATORY,
        /** Of whatever the session's coordinator looks after; the service answers as if there were nothing else. */
        COORDINATOR
    }

    private static final String CALLS = "/api/v1/calls";
    private static final String CALL = CALLS + "/{slug:[a-z0-9-]+}";
    private static final String ROLL = CALL + "/roll";
    private static final String OSDI = CALL + "/osdi";
    private static final String ACTIONS = CALL + "/actions";
    private static final String ACTION = "/api/v1/actions/{id:[0-9a-f-]+}";
    private static final String REGISTRATION = "/api/v1/registrations/{id:[0-9a-f-]+}";
    private static final String ORGANISERS = REGISTRATION + "/organisers";
    private static final String OWN_ACTIONS = REGISTRATION + "/actions";
    private static final String SIGNATURE = "/api/v1/signatures/{id:[0-9a-f-]+}";
    private static final String OWN_ACTION = OWN_ACTIONS + "/{action:[0-9a-f-]+}";

    /** All that is passed on. What is not here, no client reaches. */
    static final List<ApiRoute> ALL = Stream.of(
                    Stream.of(
                            read(CALLS, Service.SIGNATURE, Style.KEPT),
                            read(CALL, Service.SIGNATURE, Style.COMPOSED),
                            read(CALL + "/texts", Service.SIGNATURE, Style.KEPT),
                            read(
                                    CALL + "/texts/{language:[A-Za-z0-9-]+}/{version:[0-9]{1,6}}",
                                    Service.SIGNATURE,
                                    Style.KEPT),
                            read(ROLL, Service.SIGNATURE, Style.KEPT),
                            read(ROLL + "/{id:[0-9a-f-]+}", Service.SIGNATURE, Style.KEPT),
                            read(ROLL + ".csv", Service.SIGNATURE, Style.STREAMED),
                            read(ROLL + ".json", Service.SIGNATURE, Style.STREAMED),
                            read(ROLL + ".atom", Service.SIGNATURE, Style.STREAMED),
                            read(ROLL + ".osdi", Service.SIGNATURE, Style.STREAMED),
                            read(ROLL + "/{id:[0-9a-f-]+}.osdi", Service.SIGNATURE, Style.STREAMED),
                            write(CALL + "/signatures", Service.SIGNATURE),
                            write(CALL + "/signatures/{id:[0-9a-f-]+}/claims", Service.SIGNATURE),
                            read(ACTIONS, Service.EVENT, Style.KEPT),
                            read(ACTIONS + "/totals", Service.EVENT, Style.KEPT),
                            read(ACTIONS + ".ics", Service.EVENT, Style.STREAMED),
                            read(ACTIONS + ".geojson", Service.EVENT, Style.STREAMED),
                            read(ACTIONS + ".rss", Service.EVENT, Style.STREAMED),
                            read(ACTIONS + ".atom", Service.EVENT, Style.STREAMED),
                            read(ACTIONS + ".json", Service.EVENT, Style.STREAMED),
                            read(ACTIONS + ".csv", Service.EVENT, Style.STREAMED),
                            read(ACTIONS + ".osdi", Service.EVENT, Style.STREAMED),
                            read(OSDI, Service.EVENT, Style.STREAMED),
                            read(OSDI + "/petition", Service.SIGNATURE, Style.STREAMED),
                            new ApiRoute(
                                    HttpMethod.POST,
                                    OSDI + "/record_signature_helper",
                                    Service.SIGNATURE,
                                    Style.WRITE,
                                    Access.PARTNER),
                            read(ACTION, Service.EVENT, Style.KEPT),
                            read(ACTION + ".ics", Service.EVENT, Style.STREAMED),
                            read(ACTION + ".osdi", Service.EVENT, Style.STREAMED),
                            read("/api/v1/actions/import-template.csv", Service.EVENT, Style.STREAMED),
                            read("/api/v1/places", Service.EVENT, Style.KEPT),
                            read("/api/v1/zones", Service.EVENT, Style.KEPT),
                            write(CALL + "/registrations", Service.EVENT),
                            read(REGISTRATION, Service.EVENT, Style.STREAMED)),
                    Stream.of(
                            own(HttpMethod.GET, ORGANISERS, Style.STREAMED),
                            own(HttpMethod.POST, ORGANISERS, Style.WRITE),
                            own(HttpMethod.DELETE, ORGANISERS + "/{organiser:[0-9a-f-]+}", Style.WRITE),
                            own(HttpMethod.GET, OWN_ACTIONS, Style.STREAMED),
                            own(HttpMethod.POST, OWN_ACTIONS, Style.WRITE),
                            own(HttpMethod.POST, OWN_ACTIONS + "/imports", Style.FILE),
                            own(HttpMethod.GET, OWN_ACTION, Style.STREAMED),
                            own(HttpMethod.PATCH, OWN_ACTION, Style.WRITE),
                            own(HttpMethod.DELETE, OWN_ACTION, Style.WRITE),
                            own(HttpMethod.POST, OWN_ACTION + "/submit", Style.WRITE),
                            own(HttpMethod.POST, OWN_ACTION + "/cancel", Style.WRITE),
                            own(HttpMethod.POST, OWN_ACTION + "/copy", Style.WRITE),
                            own(HttpMethod.POST, OWN_ACTION + "/series", Style.WRITE),
                            own(HttpMethod.POST, OWN_ACTION + "/report", Style.WRITE)),
                    Stream.of(
                            signed(HttpMethod.GET, SIGNATURE, Style.STREAMED),
                            signed(HttpMethod.PATCH, SIGNATURE, Style.WRITE),
                            signed(HttpMethod.POST, SIGNATURE + "/withdrawal", Style.WRITE),
                            signed(HttpMethod.POST, SIGNATURE + "/contact-changes", Style.WRITE),
                            signed(HttpMethod.DELETE, SIGNATURE + "/contact", Style.WRITE)),
                    CoordinationRoutes.all())
            .flatMap(routes -> routes)
            .toList();

    private static ApiRoute read(String pattern, Service service, Style style) {
        return new ApiRoute(HttpMethod.GET, pattern, service, style, Access.EVERYBODY);
    }

    private static ApiRoute write(String pattern, Service service) {
        return new ApiRoute(HttpMethod.POST, pattern, service, Style.WRITE, Access.EVERYBODY);
    }

    private static ApiRoute own(HttpMethod method, String pattern, Style style) {
        return new ApiRoute(method, pattern, Service.EVENT, style, Access.ORGANISER);
    }

    private static ApiRoute signed(HttpMethod method, String pattern, Style style) {
        return new ApiRoute(method, pattern, Service.SIGNATURE, style, Access.SIGNATORY);
    }

    /** Whoever may GET may ask for the head alone (RFC 9110, section 9.3.2). */
    Set<HttpMethod> methods() {
        return method.equals(HttpMethod.GET) ? Set.of(HttpMethod.GET, HttpMethod.HEAD) : Set.of(method);
    }
}
