package org.convoca.signature.claiming;

import static org.convoca.signature.claiming.ClaimFixture.aClaim;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.convoca.platform.authority.AuthorityMatrix;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.internal.Coordination;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each caller at each mapping: who is let in, and to whom a thing is as if it were not there. Everything in it belongs to Argentina. */
@ServiceTest
class AuthorityMatrixIT {

    private static final String SERVICE = "signature-service";

    @Autowired
    Api api;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Signatures signatures;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void isAsItIsWritten() throws Exception {
        var call = aCall().reviewed("before").sentOut(api);
        var waiting = mailroom.confirmed(aForm().by("Red de Huertas"), call);
        var imported = Signatory.importedTo(signatures, call);
        var claim = aClaim().confirmed(api, mailroom, imported);
        var own =
                mailroom.confirmed(aForm().by("Taller de Costura").contact("taller@example.org"), aCall().sentOut(api));
        BinaryOperator<String> ids = (pattern, name) -> switch (name) {
            case "slug", "call" -> call;
            case "language", "lang" -> "es";
            case "id", "signature" -> {
                if (pattern.contains("/claims/{id}")) {
                    yield claim;
                }
                if (pattern.contains("/coordination/")) {
                    yield waiting;
                }
                yield pattern.startsWith("/api/v1/signatures/")
                        ? own
                        : imported.id().toString();
            }
            case "partition", "offset", "version" -> "0";
            default -> new UUID(0, 1).toString();
        };

        new AuthorityMatrix(port, mapping, ids)
                .caller("nobody", (_, _) -> "")
                .caller("public", component("gateway"))
                .caller("notification-service", component("notification-service"))
                .caller(
                        "contact of another signature",
                        signatory(imported.id().toString(), UUID.randomUUID().toString()))
                .caller("reviewer elsewhere", coordinating("reviewer", "", "PE"))
                .caller("coordinator elsewhere", coordinating("coordinator", "", "PE"))
                .caller("convener of another call", coordinating("convener", "another-call", ""))
                .caller("reviewer", coordinating("reviewer", "", "AR"))
                .caller("coordinator", coordinating("coordinator", "", "AR"))
                .caller("convener", coordinating("convener", call, ""))
                .caller("convener of all calls", coordinating("convener", "", ""))
                .caller("contact of the signature", contactOf(own))
                .caller("operator", component("operator"))
                .assertThatItIsAsWritten();
    }

    private BinaryOperator<String> contactOf(String signature) {
        var token = mailroom.token(signature, "published", "signature");
        var opened = api.post("gateway", "/internal/signature-links/open", Map.of("token", token))
                .json();
        return signatory(signature, opened.path("holder").asString());
    }

    private static BinaryOperator<String> component(String issuer) {
        return (method, path) -> TestIssuers.authorization(issuer, SERVICE, method, path);
    }

    private BinaryOperator<String> signatory(String signature, String holder) {
        var signatory =
                new org.convoca.platform.internal.Signatory(UUID.fromString(signature), UUID.fromString(holder));
        return (method, path) -> TestIssuers.signatorysAuthorization(signatory, SERVICE, method, path, api.clock());
    }

    private BinaryOperator<String> coordinating(String role, String call, String territory) {
        var coordination = new Coordination(
                UUID.randomUUID(),
                Set.of(role),
                call.isEmpty() ? Set.of() : Set.of(call),
                territory.isEmpty(),
                territory.isEmpty() ? Set.of() : Set.of(territory),
                Set.of());
        return (method, path) ->
                TestIssuers.coordinatorsAuthorization(coordination, SERVICE, method, path, api.clock());
    }
}
