package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ServiceTest
class RecipientsIT {

    private static final String PATH = "/internal/recipients";

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Autowired
    MongoTemplate mongo;

    @Test
    void tellsTheNotificationServiceWhomToWriteTo() {
        var call = aCall().sentOut(api);
        var id = aForm().with("locale", "en").sign(api, call).json().path("id").asString();

        var recipient = mailroom.recipient(id, "confirm");

        assertThat(recipient.path("mail").asString()).isEqualTo(id + ".1");
        assertThat(recipient.path("found").asBoolean()).isTrue();
        assertThat(recipient.path("name").asString()).isEqualTo("Ana Pérez");
        assertThat(recipient.path("email").asString()).isEqualTo("ana@example.org");
        assertThat(recipient.path("locale").asString()).isEqualTo("en");
        assertThat(recipient.path("organisation").asString()).isEqualTo("Asociación Vecinal La Ribera");
        assertThat(recipient.path("call").path("title").asString()).isEqualTo("Week of action");
        assertThat(recipient.path("links").path("confirm").asString()).matches("/confirm/[A-Za-z0-9_-]{43}");
        assertThat(recipient.path("links").path("disown").asString()).matches("/disown/[A-Za-z0-9_-]{43}");
        assertThat(recipient.path("expiresAt").asString()).endsWith("Z");
        assertThat(recipient.path("reason").isNull()).isTrue();
    }

    @Test
    void givesAPublishedSignatureItsWithdrawalLinkAndTheRoll() {
        var call = aCall().sentOut(api);
        var id = mailroom.confirmed(aForm(), call);

        var links = mailroom.recipient(id, "published").path("links");

        assertThat(links.path("withdraw").asString()).matches("/withdraw/[A-Za-z0-9_-]{43}");
        assertThat(links.path("roll").asString()).isEqualTo("/es/calls/" + call + "/roll");
        assertThat(mailroom.recipient(id, "already-signed").path("links").propertyNames())
                .containsExactlyInAnyOrder("withdraw", "signature", "roll");
    }

    @Test
    void givesAnInvitedContactTheWeekAndTheLinksOfAPublishedSignature() {
        var call = aCall().sentOut(api);
        var id = mailroom.confirmed(aForm(), call);

        var recipient = mailroom.recipient(id, "invited");

        assertThat(recipient.path("found").asBoolean()).isTrue();
        assertThat(recipient.path("email").asString()).isEqualTo("ana@example.org");
        assertThat(recipient.path("links").propertyNames()).containsExactlyInAnyOrder("withdraw", "signature", "roll");
        assertThat(recipient.path("call").path("week").toString())
                .isEqualTo("{\"status\":\"to-be-announced\",\"from\":\"2027-01-01\",\"to\":\"2027-06-30\"}");
    }

    @Test
    void invitesNobodyBeforeTheSignatureIsPublishedNorAfterItWasWithdrawn() {
        var call = aCall().sentOut(api);
        var unconfirmed = aForm().sign(api, call).json().path("id").asString();
        var withdrawn = mailroom.confirmed(aForm().by("Otra").contact("eva@example.org"), call);
        mailroom.follow("withdraw", mailroom.token(withdrawn, "published", "withdraw"));

        assertThat(mailroom.recipients(List.of(unconfirmed, withdrawn), "invited"))
                .extracting(recipient -> recipient.path("found").asBoolean())
                .containsExactly(false, false);
    }

    @Test
    void findsNobodyForAMailThatHasBecomePointless() {
        var id = mailroom.confirmed(aForm(), aCall().sentOut(api));

        for (var template : List.of("confirm", "rejected", "withdrawn")) {
            assertThat(mailroom.recipient(id, template).path("found").asBoolean())
                    .isFalse();
        }
        assertThat(mailroom.recipient(UUID.randomUUID().toString(), "confirm")
                        .path("found")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void answersInTheOrderOfTheRequest() {
        var call = aCall().sentOut(api);
        var known = aForm().sign(api, call).json().path("id").asString();
        var unknown = UUID.randomUUID().toString();

        var found = mailroom.recipients(List.of(unknown, known, unknown), "confirm");

        assertThat(found.stream().map(recipient -> recipient.path("found").asBoolean()))
                .containsExactly(false, true, false);
    }

    @Test
    void takesUpToAHundredMailsAtATime() {
        var item = Map.of("mail", "x.1", "signature", UUID.randomUUID().toString(), "template", "confirm");

        assertThat(post(Collections.nCopies(100, item)).status()).isEqualTo(200);
        assertThat(post(Collections.nCopies(101, item)).status()).isEqualTo(422);
        assertThat(api.post("notification-service", PATH, "{}").status()).isEqualTo(422);
        assertThat(post(List.of(Map.of("mail", "x", "signature", "no", "template", "confirm")))
                        .status())
                .isEqualTo(400);
        assertThat(post(List.of(Map.of("mail", "x"))).status()).isEqualTo(422);
        assertThat(api.post("notification-service", PATH, "{\"items\": [null]}").status())
                .isEqualTo(422);
    }

    @Test
    void tellsNobodyElse() {
        for (var caller : List.of("gateway", "operator")) {
            assertThat(api.post(caller, PATH, Map.of("items", List.of())).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void cannotOpenAContactThatWasMovedToAnotherSignature() {
        var call = aCall().sentOut(api);
        var first = aForm().sign(api, call).json().path("id").asString();
        var second = aForm().by("Otra")
                .contact("eva@example.org")
                .sign(api, call)
                .json()
                .path("id")
                .asString();
        var stolen = mongo.findById(first, Document.class, "signatures")
                .get("state", Document.class)
                .get("contact", Document.class);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(second)), Update.update("state.contact", stolen), "signatures");

        var answer = post(List.of(Map.of("mail", "x.1", "signature", second, "template", "confirm")));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).doesNotContain("ana@example.org");
        assertThat(mailroom.recipients(List.of(second, first), "confirm"))
                .extracting(recipient -> recipient.path("found").asBoolean())
                .containsExactly(false, true);
    }

    private Api.Answer post(List<Map<String, String>> items) {
        return api.post("notification-service", PATH, Map.of("items", items));
    }
}
