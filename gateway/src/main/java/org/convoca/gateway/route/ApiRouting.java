package org.convoca.gateway.route;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** Maps {@link ApiRoute#ALL}: first what is passed on, then, for the same paths, the other methods. */
@Configuration(proxyBeanMethods = false)
class ApiRouting {

    private final ServiceCalls calls;
    private final Resilience resilience;
    private final BriefCache cache;
    private final Composition composition;
    private final OrganiserAccess organisers;
    private final SignatoryAccess signatories;
    private final CoordinatorAccess coordinators;

    ApiRouting(
            ServiceCalls calls,
            Resilience resilience,
            BriefCache cache,
            Composition composition,
            OrganiserAccess organisers,
            SignatoryAccess signatories,
            CoordinatorAccess coordinators) {
        this.calls = calls;
        this.resilience = resilience;
        this.cache = cache;
        this.composition = composition;
        this.organisers = organisers;
        this.signatories = signatories;
        this.coordinators = coordinators;
    }

    @Bean
    RouterFunction<ServerResponse> apiRoutes() {
        var routes = RouterFunctions.route();
        var allowed = new LinkedHashMap<String, Set<HttpMethod>>();
        for (var route : ApiRoute.ALL) {
            routes.add(passedOn(route));
            allowed.computeIfAbsent(route.pattern(), _ -> new LinkedHashSet<>()).addAll(route.methods());
        }
        allowed.forEach((pattern, methods) ->
                routes.route(RequestPredicates.path(pattern), request -> otherMethod(request, methods)));
        return routes.build();
    }

    private RouterFunction<ServerResponse> passedOn(ApiRoute route) {
        var asked = RequestPredicates.path(route.pattern())
                .and(RequestPredicates.methods(route.methods().toArray(HttpMethod[]::new)));
        return GatewayRouterFunctions.route(route.method() + " " + route.pattern())
                .route(asked, HandlerFunctions.http())
                .filter(Fallback.of(route.service()))
                .filter(access(route.access()))
                .filter(handling(route.style()))
                .filter(resilience.retry())
                .filter(resilience.breaker(route.service()))
                .filter(under(route.servicePath()))
                .filter(calls.to(route.service()))
                .build();
    }

    private HandlerFilterFunction<ServerResponse, ServerResponse> access(ApiRoute.Access access) {
        return switch (access) {
            case EVERYBODY -> (request, next) -> next.handle(request);
            case PARTNER -> PartnerAccess.filter();
            case ORGANISER -> organisers.filter();
            case SIGNATORY -> signatories.filter();
            case COORDINATOR -> coordinators.filter();
        };
    }

    /** Two services may answer under one path of theirs what we tell apart by two of ours. */
    private static HandlerFilterFunction<ServerResponse, ServerResponse> under(@Nullable String servicePath) {
        return (request, next) -> servicePath == null
                ? next.handle(request)
                : next.handle(ServerRequest.from(request)
                        .uri(UriComponentsBuilder.fromUri(request.uri())
                                .replacePath(servicePath)
                                .build(true)
                                .toUri())
                        .build());
    }

    private HandlerFilterFunction<ServerResponse, ServerResponse> handling(ApiRoute.Style style) {
        return switch (style) {
            case KEPT -> cache.filter();
            case COMPOSED -> cache.filter().andThen(composition.filter());
            case STREAMED -> (request, next) -> next.handle(request);
            case WRITE -> WholeBodies.json();
            case FILE -> WholeBodies.file();
        };
    }

    private static ServerResponse otherMethod(ServerRequest request, Set<HttpMethod> allowed) {
        var methods = new LinkedHashSet<>(allowed);
        methods.add(HttpMethod.OPTIONS);
        return request.method().equals(HttpMethod.OPTIONS)
                ? ServerResponse.noContent()
                        .allow(methods)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()
                : Problems.notAllowed(methods);
    }
}
