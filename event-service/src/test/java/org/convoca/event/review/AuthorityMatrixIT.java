package org.convoca.event.review;

import static org.convoca.event.review.Coordinators.convener;
import static org.convoca.event.review.Coordinators.coordinator;
import static org.convoca.event.review.Coordinators.reviewer;
import static org.convoca.event.testing.ActionForms.aForm;

import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.convoca.event.WithService;
import org.convoca.platform.authority.AuthorityMatrix;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.internal.OnBehalf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each caller at each mapping: who is let in, and to whom a thing is as if it were not there. */
@WithService
class AuthorityMatrixIT extends InReview {

    private static final String SERVICE = "event-service";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void isAsItIsWritten() throws Exception {
        var request = request("Asamblea del Puerto", BASQUE);
        var action = action(aForm());
        BinaryOperator<String> ids = (pattern, name) -> switch (name) {
            case "slug", "call" -> strict.slug();
            case "registration" -> strictGroup.id().toString();
            case "action" -> action.toString();
            case "kind" -> "actions";
            case "lang", "language" -> "es";
            case "id" ->
                pattern.contains("/coordination/registrations/") || pattern.contains("/requests/")
                        ? request.toString()
                        : pattern.contains("/registrations/") ? strictGroup.id().toString() : action.toString();
            case "partition", "offset", "version" -> "0";
            default -> new UUID(0, 1).toString();
        };
        var everywhere = new Coordination(UUID.randomUUID(), Set.of("convener"), Set.of(), true, Set.of(), Set.of());

        new AuthorityMatrix(port, mapping, ids)
                .caller("nobody", (_, _) -> "")
                .caller("public", component("gateway"))
                .caller("notification-service", component("notification-service"))
                .caller("organiser of another registration", organiser(UUID.randomUUID()))
                .caller("reviewer elsewhere", coordinating(reviewer("AR")))
                .caller("coordinator elsewhere", coordinating(coordinator("AR")))
                .caller("convener of another call", coordinating(convener("another-call")))
                .caller("reviewer", coordinating(reviewer(BASQUE)))
                .caller("coordinator", coordinating(coordinator(BASQUE)))
                .caller("convener", coordinating(convener(strict.slug())))
                .caller("convener of all calls", coordinating(everywhere))
                .caller("organiser", organiser(strictGroup.id()))
                .caller("operator", component("operator"))
                .assertThatItIsAsWritten();
    }

    private static BinaryOperator<String> component(String issuer) {
        return (method, path) -> TestIssuers.authorization(issuer, SERVICE, method, path);
    }

    private static BinaryOperator<String> organiser(UUID registration) {
        return (method, path) ->
                TestIssuers.organisersAuthorization(new OnBehalf(registration, null), SERVICE, method, path);
    }

    private static BinaryOperator<String> coordinating(Coordination coordination) {
        return (method, path) -> TestIssuers.coordinatorsAuthorization(coordination, SERVICE, method, path);
    }
}
