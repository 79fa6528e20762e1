package org.convoca.notification.webhook;

import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.convoca.platform.authority.AuthorityMatrix;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.backing.WithBacking;
import org.convoca.platform.internal.Coordination;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each caller at each mapping: who is let in, and to whom a thing is as if it were not there. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithBacking
@DirtiesContext
class AuthorityMatrixIT {

    private static final String SERVICE = "notification-service";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void isAsItIsWritten() throws Exception {
        BinaryOperator<String> ids = (_, name) -> switch (name) {
            case "slug", "call" -> "a-call";
            case "partition", "offset", "version" -> "0";
            default -> new UUID(0, 1).toString();
        };

        new AuthorityMatrix(port, mapping, ids)
                .caller("nobody", (_, _) -> "")
                .caller("public", component("gateway"))
                .caller("notification-service", component("notification-service"))
                .caller("reviewer", coordinating("reviewer", ""))
                .caller("coordinator", coordinating("coordinator", ""))
                .caller("convener of one call", coordinating("convener", "a-call"))
                .caller("convener of all calls", coordinating("convener", ""))
                .caller("operator", component("operator"))
                .assertThatItIsAsWritten();
    }

    private static BinaryOperator<String> component(String issuer) {
        return (method, path) -> TestIssuers.authorization(issuer, SERVICE, method, path);
    }

    private static BinaryOperator<String> coordinating(String role, String call) {
        var coordination = new Coordination(
                UUID.randomUUID(), Set.of(role), call.isEmpty() ? Set.of() : Set.of(call), true, Set.of(), Set.of());
        return (method, path) -> TestIssuers.coordinatorsAuthorization(coordination, SERVICE, method, path);
    }
}
