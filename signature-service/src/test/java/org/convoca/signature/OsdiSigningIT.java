package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;

import java.util.UUID;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Golden;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Signing through OSDI's helper, as a partner's program does. */
@ServiceTest
class OsdiSigningIT {

    private static final UUID PARTNER = UUID.fromString("11111111-2222-4333-8444-555555555555");

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    private String call;

    @BeforeEach
    void sendOutACall() {
        call = aCall().sentOut(api);
    }

    @Test
    void signsAsAllOthersDo() {
        var answer = record(PARTNER, signup());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/hal+json");
        var id = answer.json().at("/identifiers/0").asString().substring("convoca:".length());
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received");
        assertThat(ledger.signatures(call))
                .singleElement()
                .satisfies(stored -> assertThat(stored.toJson())
                        .contains("\"api\"", "Asociación Vecinal La Ribera", "x-basque-country")
                        .doesNotContain("crm:4711", "34600000000", "ane@example.org"));
    }

    @Test
    void knowsARepeatedRequestByItsIdentifierAndPartnersApart() {
        var first = record(PARTNER, signup());

        assertThat(record(PARTNER, signup()).text()).isEqualTo(first.text());
        var another = signup();
        another.putArray("identifiers").add("crm:4712");
        assertThat(record(PARTNER, another).text()).isNotEqualTo(first.text());
        assertThat(record(UUID.randomUUID(), signup()).text()).isNotEqualTo(first.text());
        assertThat(ledger.signatures(call)).hasSize(1);
    }

    @Test
    void saysOfEachFieldOfTheirsWhatIsWrong() {
        var answer = api.post("gateway", path(), "{\"person\":{\"custom_fields\":{\"territory\":\"ZZ\"}}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").findValuesAsString("pointer"))
                .containsExactly(
                        "/person/custom_fields/territory",
                        "/person/employer",
                        "/person/given_name",
                        "/person/email_addresses",
                        "/person/languages_spoken",
                        "/person/custom_fields/consent");
    }

    private static ObjectNode signup() {
        return (ObjectNode) Golden.file(SignatureId.class, "osdi-signup.json");
    }

    private Api.Answer record(UUID partner, ObjectNode body) {
        return api.post("gateway", path(), body.toString(), "Convoca-Partner", partner.toString());
    }

    private String path() {
        return "/api/v1/calls/" + call + "/osdi/record_signature_helper";
    }
}
