package org.convoca.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;

/** Collects the routes that lead to a service; the answers to other methods on the same paths act on nothing. */
@SuppressWarnings({"overloads", "removal"})
final class MappedRoutes implements RouterFunctions.Visitor, RequestPredicates.Visitor {

    private final List<String> endpoints = new ArrayList<>();
    private Set<HttpMethod> methods = Set.of();
    private String path = "";

    List<String> endpoints() {
        return endpoints;
    }

    @Override
    public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
        methods = Set.of();
        predicate.accept(this);
        methods.stream()
                .filter(method -> !method.equals(HttpMethod.HEAD))
                .forEach(method -> endpoints.add(method + " " + path));
    }

    @Override
    public void method(Set<HttpMethod> methods) {
        this.methods = methods;
    }

    @Override
    public void path(String pattern) {
        path = pattern;
    }

    @Override
    public void startNested(RequestPredicate predicate) {
        throw new AssertionError("a nested route is not understood here");
    }

    @Override
    public void endNested(RequestPredicate predicate) {}

    @Override
    public void resources(
            java.util.function.Function<
                            org.springframework.web.servlet.function.ServerRequest,
                            java.util.Optional<org.springframework.core.io.Resource>>
                    lookup) {
        throw new AssertionError("a resource route is not understood here");
    }

    @Override
    public void attributes(Map<String, Object> attributes) {}

    @Override
    public void unknown(RouterFunction<?> routerFunction) {
        throw new AssertionError("an unknown route: " + routerFunction);
    }

    @Override
    public void pathExtension(String extension) {}

    @Override
    public void header(String name, String value) {}

    @Override
    public void param(String name, String value) {}

    @Override
    public void version(String version) {}

    @Override
    public void startAnd() {}

    @Override
    public void and() {}

    @Override
    public void endAnd() {}

    @Override
    public void startOr() {}

    @Override
    public void or() {}

    @Override
    public void endOr() {}

    @Override
    public void startNegate() {}

    @Override
    public void endNegate() {}

    @Override
    public void unknown(RequestPredicate predicate) {
        // What Spring's gateway maps for routes from settings, of which there are none.
        if (!predicate.toString().equals("Never")) {
            throw new AssertionError("an unknown predicate: " + predicate);
        }
    }
}
