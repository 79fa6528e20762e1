package org.convoca.event.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.platform.internal.Coordination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@WithService
class PartnerKeyIT {

    private static final String KEYS = "/api/v1/coordination/keys";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    private Api api;

    @BeforeEach
    void callsAndNoKeys() {
        api = new Api(port);
        mongo.getCollection(StoredKeys.COLLECTION).deleteMany(new Document());
    }

    private static Coordination convenerOf(String... calls) {
        return new Coordination(
                UUID.fromString("6a1d7c3e-0f52-4b8a-9d1e-2b7c5f4e3a10"),
                Set.of("convener"),
                Set.of(calls),
                true,
                Set.of(),
                Set.of());
    }

    private Api.Answer made(Coordination convener, String label) {
        return api.coordinator(
                convener, "POST", KEYS, Map.of("label", label, "note", "Their office", "limits", "large"));
    }

    private Api.Answer resolved(String secret) {
        return api.as(
                "gateway", "POST", "/internal/partner-keys/resolve", Map.of("hash", new KeySecret(secret).hash()));
    }

    private Api.Answer list(Coordination convener) {
        return api.coordinator(convener, "GET", KEYS, null);
    }

    @Test
    void tellsAKeyOnceAndKeepsNothingButItsHash() {
        var answer = made(convenerOf(), "Agenda of the neighbourhoods");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var secret = answer.string("/secret");
        assertThat(secret).matches("cvk_[A-Za-z0-9_-]{43}");
        assertThat(list(convenerOf()).text())
                .contains("Agenda of the neighbourhoods")
                .doesNotContain("cvk_");
        assertThat(mongo.getCollection(StoredKeys.COLLECTION).find().first().toJson())
                .doesNotContain(secret, secret.substring(4))
                .contains(new KeySecret(secret).hash());
    }

    @Test
    void saysWhatAKeyIsWorthAndOnWhichDayItWasUsed() {
        var secret = made(convenerOf("one-call"), "A site").string("/secret");
        assertThat(list(convenerOf()).json().at("/items/0/lastUsedOn").isNull()).isTrue();

        var resolved = resolved(secret);

        assertThat(resolved.string("/state")).isEqualTo("active");
        assertThat(resolved.string("/limits")).isEqualTo("large");
        assertThat(resolved.string("/calls/0")).isEqualTo("one-call");
        assertThat(list(convenerOf()).string("/items/0/lastUsedOn")).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void takesAKeyAwayAtOnce() {
        var made = made(convenerOf(), "A site");

        for (var time = 0; time < 2; time++) {
            assertThat(api.coordinator(convenerOf(), "DELETE", KEYS + "/" + made.string("/key/id"), null)
                            .status())
                    .isEqualTo(204);
        }

        assertThat(resolved(made.string("/secret")).string("/state")).isEqualTo("unknown");
        assertThat(list(convenerOf()).json().at("/items/0/revoked").asBoolean()).isTrue();
    }

    @Test
    void knowsNothingOfAnOverdueOrAMadeUpKey() {
        var secret = made(convenerOf(), "A site").string("/secret");
        mongo.getCollection(StoredKeys.COLLECTION)
                .updateMany(new Document(), new Document("$set", new Document("endsAt", new java.util.Date(0))));

        assertThat(resolved(secret).string("/state")).isEqualTo("unknown");
        assertThat(resolved("cvk_made-up").string("/state")).isEqualTo("unknown");
        assertThat(api.as("gateway", "POST", "/internal/partner-keys/resolve", Map.of())
                        .string("/state"))
                .isEqualTo("unknown");
    }

    @Test
    void leavesKeysOfOtherCallsAlone() {
        var other = made(convenerOf("other-call"), "Theirs").string("/key/id");
        var everywhere = made(convenerOf(), "For all calls").string("/key/id");

        assertThat(list(convenerOf("one-call")).json().at("/items")).isEmpty();
        for (var id : new String[] {other, everywhere}) {
            assertThat(api.coordinator(convenerOf("one-call"), "DELETE", KEYS + "/" + id, null)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(list(convenerOf()).json().at("/items")).hasSize(2);
    }

    @Test
    void isForConvenersOnly() {
        var coordinator =
                new Coordination(UUID.randomUUID(), Set.of("coordinator"), Set.of(), true, Set.of(), Set.of());

        assertThat(made(coordinator, "A site").status()).isEqualTo(403);
        assertThat(list(coordinator).status()).isEqualTo(403);
        assertThat(api.as("gateway", "GET", KEYS, null).status()).isEqualTo(403);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        var answer = api.coordinator(
                convenerOf(),
                "POST",
                KEYS,
                Map.of("label", " ", "note", "ask ana@example.org", "limits", "endless", "expiresOn", "2020-01-01"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString() + " "
                                + error.get("code").asString()))
                .containsExactlyInAnyOrder(
                        "/label required", "/note personal", "/limits unknown", "/expiresOn in-the-past");
    }

    @Test
    void makesOneKeyOfARequestThatIsSentTwice() {
        var form = Map.of("label", "A site");

        var first = api.coordinator(convenerOf(), "POST", KEYS, form, "Idempotency-Key", "the-form-1");
        var second = api.coordinator(convenerOf(), "POST", KEYS, form, "Idempotency-Key", "the-form-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(409);
        assertThat(list(convenerOf()).json().at("/items")).hasSize(1);
    }
}
