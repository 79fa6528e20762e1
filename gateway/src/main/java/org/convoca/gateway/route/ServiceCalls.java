package org.convoca.gateway.route;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.convoca.gateway.edge.PartnerKeys;
import org.convoca.gateway.edge.RequestIds;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.internal.InternalTokens;
import org.convoca.platform.internal.OnBehalf;
import org.convoca.platform.internal.Signatory;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Makes a client's request a signed call of a service. Only the headers listed here cross, in either direction: a client's own credentials, cookies,
 * and what it says about its address or about us stay outside.
 */
@Component
class ServiceCalls {

    private static final Set<String> REQUEST_HEADERS = Set.of(
            "accept",
            "accept-language",
            "content-type",
            "idempotency-key",
            "if-modified-since",
            "if-none-match",
            "traceparent");
    private static final Set<String> RESPONSE_HEADERS = Set.of(
            "allow",
            "cache-control",
            "content-disposition",
            "content-language",
            "content-length",
            "content-type",
            "etag",
            "last-modified",
            "link",
            "location",
            "retry-after",
            "vary");

    /** In which services are told whose program asks; what a client itself says there stays outside. */
    private static final String PARTNER = "Convoca-Partner";

    private final InternalTokens tokens;
    private final ServiceAddresses addresses;

    ServiceCalls(InternalTokens tokens, ServiceAddresses addresses) {
        this.tokens = tokens;
        this.addresses = addresses;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> to(Service service) {
        return (request, proxy) -> {
            var call = ServerRequest.from(request)
                    .headers(headers -> sign(headers, request, service))
                    .build();
            MvcUtils.setRequestUrl(call, addresses.of(service));
            try {
                var response = proxy.handle(call);
                clean(response.headers());
                if (coordination(request) != null) {
                    // It is for one person alone.
                    response.headers().setCacheControl("no-store");
                }
                return response;
            } catch (ResourceAccessException e) {
                throw UnreachableException.because(e.getCause() instanceof IOException io ? io : new IOException(e));
            }
        };
    }

    private void sign(HttpHeaders headers, ServerRequest request, Service service) {
        keep(headers, REQUEST_HEADERS);
        var path = request.uri().getRawPath();
        headers.setBearerAuth(token(request, service, path));
        PartnerKeys.partner(request.servletRequest())
                .ifPresent(partner -> headers.set(PARTNER, partner.id().toString()));
        headers.set(RequestIds.HEADER, RequestIds.of(request.servletRequest()));
    }

    /** For somebody who is signed in it says for whom; the service refuses what is another's. */
    private String token(ServerRequest request, Service service, String path) {
        var method = request.method().name();
        var coordination = coordination(request);
        if (coordination != null) {
            return tokens.mint(service.audience(), method, path, coordination);
        }
        if (request.servletRequest().getAttribute(SignatoryAccess.SIGNATORY) instanceof Signatory signatory) {
            return tokens.mint(service.audience(), method, path, signatory);
        }
        return request.servletRequest().getAttribute(OrganiserAccess.ON_BEHALF) instanceof OnBehalf onBehalf
                ? tokens.mint(service.audience(), method, path, Set.of(), onBehalf)
                : tokens.mint(service.audience(), method, path, Set.of());
    }

    private static @Nullable Coordination coordination(ServerRequest request) {
        return request.servletRequest().getAttribute(CoordinatorAccess.COORDINATION)
                        instanceof Coordination coordination
                ? coordination
                : null;
    }

    private static void clean(HttpHeaders headers) {
        keep(headers, RESPONSE_HEADERS);
        var tag = headers.getETag();
        if (tag != null && !tag.startsWith("W/")) {
            // We may compress what we pass on, and then the bytes are no longer the ones that a strong tag names (RFC
            // 9110, section 8.8.1).
            headers.setETag("W/" + tag);
        }
    }

    private static void keep(HttpHeaders headers, Set<String> names) {
        Set.copyOf(headers.headerNames()).stream()
                .filter(name -> !names.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(headers::remove);
    }
}
