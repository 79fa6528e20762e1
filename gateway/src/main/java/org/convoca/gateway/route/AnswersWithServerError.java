package org.convoca.gateway.route;

import java.util.function.Predicate;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells circuit breakers that a service which answers with 5xx is not well; named in {@code application.yaml}. */
public final class AnswersWithServerError implements Predicate<Object> {

    @Override
    public boolean test(Object result) {
        return result instanceof ServerResponse response
                && response.statusCode().is5xxServerError();
    }
}
