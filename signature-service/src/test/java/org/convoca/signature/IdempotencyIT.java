package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.HashSet;
import java.util.UUID;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.ServiceTest;
import org.convoca.signature.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ServiceTest
class IdempotencyIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    MongoTemplate mongo;

    @Test
    void givesARepeatedRequestTheFirstAnswer() {
        var call = aCall().sentOut(api);
        var key = UUID.randomUUID().toString();

        var first = aForm().sign(api, call, "Idempotency-Key", key);
        var second = aForm().sign(api, call, "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(ledger.signatures(call)).hasSize(1);
    }

    @Test
    void givesTheFirstAnswerToAllWhoComeAtOnce() throws Exception {
        var call = aCall().sentOut(api);
        var key = UUID.randomUUID().toString();

        var answers = Together.times(50, () -> aForm().sign(api, call, "Idempotency-Key", key));

        assertThat(new HashSet<>(answers.stream().map(Api.Answer::text).toList()))
                .hasSize(1);
        var id = answers.getFirst().json().path("id").asString();
        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received");
    }

    @Test
    void givesTheFirstAnswerEvenAfterTheCallHasClosed() {
        var fixture = aCall();
        var call = fixture.sentOut(api);
        var key = UUID.randomUUID().toString();
        var first = aForm().sign(api, call, "Idempotency-Key", key);
        api.put("operator", "/internal/calls/" + call, fixture.in("closed").body());

        assertThat(aForm().sign(api, call, "Idempotency-Key", key).text()).isEqualTo(first.text());
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        var call = aCall().sentOut(api);
        var key = UUID.randomUUID().toString();
        aForm().sign(api, call, "Idempotency-Key", key);

        var answer = aForm().by("Otra organización").sign(api, call, "Idempotency-Key", key);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/idempotency-key-reused");
        assertThat(ledger.signatures(call)).hasSize(1);
    }

    @Test
    void knowsTheSameKeyOfTwoCallsApart() {
        var one = aCall().sentOut(api);
        var other = aCall().sentOut(api);
        var key = UUID.randomUUID().toString();

        assertThat(aForm().sign(api, one, "Idempotency-Key", key).status()).isEqualTo(202);
        assertThat(aForm().sign(api, other, "Idempotency-Key", key).status()).isEqualTo(202);
        assertThat(ledger.signatures(other)).hasSize(1);
    }

    @Test
    void finishesARequestThatWasCutShort() {
        var call = aCall().sentOut(api);
        var key = UUID.randomUUID().toString();
        var first = aForm().sign(api, call, "Idempotency-Key", key);
        mongo.remove(Query.query(Criteria.where("state.submission.call").is(call)), "signatures");
        mongo.updateMulti(new Query(), Update.update("done", false), "idempotency_keys");

        var second = aForm().sign(api, call, "Idempotency-Key", key);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(ledger.signatures(call))
                .extracting(document -> document.getString("_id"))
                .containsExactly(first.json().path("id").asString());
    }

    @Test
    void storesNothingOfARequestThatWasRefused() {
        var call = aCall().sentOut(api);
        var key = UUID.randomUUID().toString();
        aForm().with("consent", false).sign(api, call, "Idempotency-Key", key);

        assertThat(aForm().sign(api, call, "Idempotency-Key", key).status()).isEqualTo(202);
    }
}
