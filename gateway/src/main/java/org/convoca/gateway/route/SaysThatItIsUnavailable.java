package org.convoca.gateway.route;

import java.util.Set;
import java.util.function.Predicate;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Tells circuit breakers that a service cannot work at the moment, its database being away for instance. A 500 is not among it: it speaks of one
 * request that failed, and must not close the way for all others. Named in {@code application.yaml}.
 */
public final class SaysThatItIsUnavailable implements Predicate<Object> {

    private static final Set<Integer> UNAVAILABLE = Set.of(502, 503, 504);

    @Override
    public boolean test(Object result) {
        return result instanceof ServerResponse response
                && UNAVAILABLE.contains(response.statusCode().value());
    }
}
