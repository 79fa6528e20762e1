package org.convoca.signature.lapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.MovableClock;
import org.convoca.signature.testing.ServiceTest;
import org.convoca.signature.testing.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

@ServiceTest
class LapseIT {

    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Autowired
    MovableClock clock;

    @Autowired
    Lapse lapse;

    @Autowired
    MongoTemplate mongo;

    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    @Test
    void letsASignatureExpireAfterAWeekAndErasesItsContact() {
        var call = aCall().sentOut(api);
        var id = aForm().sign(api, call).json().path("id").asString();

        runIn(WEEK.minusMinutes(1));
        assertThat(ledger.signatures(call, "awaiting-confirmation")).hasSize(1);
        runIn(WEEK);

        assertThat(ledger.facts("convoca.signatures", id)).containsExactly("received", "expired");
        assertThat(stateOf(call, "expired")).doesNotContainKeys("contact", "keys", "expiresAt");
    }

    @Test
    void tellsWhoConfirmsTooLateThatTheLinkExpired() {
        var id = aForm().sign(api, aCall().sentOut(api)).json().path("id").asString();
        var token = mailroom.token(id, "confirm", "confirm");

        runIn(WEEK);

        assertThat(mailroom.outcome("confirm", token)).isEqualTo("expired");
        assertThat(mailroom.inspect("confirm", token).path("state").asString()).isEqualTo("expired");
    }

    @Test
    void letsTheOrganisationSignAgainAfterItsSignatureExpired() {
        var call = aCall().sentOut(api);
        aForm().sign(api, call);
        runIn(WEEK);

        mailroom.confirmed(aForm(), call);

        assertThat(ledger.signatures(call, "published")).hasSize(1);
    }

    @Test
    void keepsTheContactOfAnEndedSignatureForAWeekForItsLastMail() {
        var call = aCall().sentOut(api);
        var id = mailroom.confirmed(aForm(), call);
        mailroom.follow("withdraw", mailroom.token(id, "published", "withdraw"));

        runIn(WEEK.minusMinutes(1));
        assertThat(mailroom.recipient(id, "withdrawn").path("found").asBoolean())
                .isTrue();
        runIn(WEEK);

        assertThat(mailroom.recipient(id, "withdrawn").path("found").asBoolean())
                .isFalse();
        assertThat(stateOf(call, "withdrawn")).doesNotContainKeys("contact", "eraseContactAt");
        assertThat(ledger.facts("convoca.signatures", id))
                .containsExactly("received", "confirmed", "published", "withdrawn", "contact-erased");
    }

    @Test
    void lapsesMoreThanOneBatchAndEachOnceWhenSeveralInstancesRun() throws Exception {
        var call = aCall().sentOut(api);
        for (var n = 0; n < 250; n++) {
            aForm().contact("contact" + n + "@example.org").sign(api, call);
        }
        clock.advance(WEEK);

        Together.times(4, () -> {
            lapse.run();
            return "";
        });
        clock.reset();

        assertThat(ledger.signatures(call, "expired")).hasSize(250);
        assertThat(ledger.about("convoca.signatures", call)).hasSize(500);
    }

    @Test
    void forgetsSpentKeysAndCounters() {
        var call = aCall().sentOut(api);
        aForm().sign(api, call, "Idempotency-Key", UUID.randomUUID().toString());

        runIn(Duration.ofHours(25));
        assertThat(mongo.count(new Query(), "idempotency_keys")).isZero();
        runIn(Duration.ofDays(3));

        assertThat(mongo.count(new Query(), "mail_allowances")).isZero();
    }

    private void runIn(Duration time) {
        clock.advance(time);
        lapse.run();
        clock.reset();
    }

    private Document stateOf(String call, String state) {
        return ledger.signatures(call, state).getFirst().getEmbedded(List.of("state"), Document.class);
    }
}
