package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import com.mongodb.ExplainVerbosity;
import com.mongodb.MongoCommandException;
import com.mongodb.client.model.Filters;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convoca.platform.backing.TestIssuers;
import org.convoca.platform.internal.Coordination;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
class OperationIT {

    private static final String BLOCKED = "/internal/outbox/blocked";
    private static final String LETTERS = "/internal/dead-letters";

    @Autowired
    Api api;

    @Autowired
    MongoTemplate mongo;

    @Test
    void showsTheOperatorThatNothingIsBlocked() {
        var answer = api.get("operator", BLOCKED);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items").isEmpty()).isTrue();
    }

    @Test
    void cannotReleaseWhatIsNotBlocked() {
        var id = aForm().sign(api, aCall().sentOut(api)).json().path("id").asString();

        assertThat(api.post("operator", BLOCKED + "/signatures/" + id + "/release", "")
                        .status())
                .isEqualTo(404);
        assertThat(api.post("operator", BLOCKED + "/nowhere/x/release", "").status())
                .isEqualTo(404);
    }

    @Test
    void showsConvenersOfAllCallsAndNobodyElseWhatWaits() {
        for (var path : List.of(BLOCKED, LETTERS)) {
            assertThat(api.get("gateway", path).status()).isEqualTo(403);
            assertThat(as(Set.of("convener"), Set.of(), "GET", path).status()).isEqualTo(200);
            assertThat(as(Set.of("convener"), Set.of("a-call"), "GET", path).status())
                    .isEqualTo(403);
            assertThat(as(Set.of("coordinator"), Set.of(), "GET", path).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void dealsWithNoOtherDeadLettersThanItsOwn() {
        assertThat(api.get("operator", LETTERS).json().path("known").asBoolean())
                .isTrue();
        for (var step : List.of("/0/0/replay", "/0/0/drop", "/replay")) {
            for (var topic : List.of("convoca.signatures.event-service.dlt", "convoca.signatures", "nowhere.dlt")) {
                assertThat(as(Set.of("convener"), Set.of(), "POST", LETTERS + "/" + topic + step)
                                .status())
                        .isEqualTo(404);
            }
        }
    }

    private Api.Answer as(Set<String> roles, Set<String> calls, String method, String path) {
        var whom = new Coordination(UUID.randomUUID(), roles, calls, true, Set.of(), Set.of());
        return api.sendAs(
                (verb, raw) -> TestIssuers.coordinatorsAuthorization(whom, "signature-service", verb, raw, api.clock()),
                method,
                path,
                BodyPublishers.noBody());
    }

    @Test
    void findsWhatItLooksForByIndexes() {
        assertThat(index("signatures", "state.keys"))
                .containsEntry("unique", true)
                .containsEntry("sparse", true);
        assertThat(index("signatures", "state.expiresAt")).containsEntry("sparse", true);
        assertThat(index("signatures", "state.eraseContactAt")).containsEntry("sparse", true);
        assertThat(index("calls", "state.content.closesAt")).containsEntry("sparse", true);
        assertThat(index("mail_allowances", "expiresAt")).isNotEmpty();
        assertThat(index("idempotency_keys", "expiresAt")).isNotEmpty();
    }

    @Test
    void readsOnlyWhatTheIndexesPointTo() {
        var now = new Date();
        assertThatAnIndexServes(Filters.in("state.keys", "call|AR|name|la ribera", "call|AR|acronym|avr"));
        assertThatAnIndexServes(Filters.lte("state.expiresAt", now));
        assertThatAnIndexServes(Filters.lte("state.eraseContactAt", now));
    }

    /** The embedded server cannot explain; that the indexes are there is shown above. */
    private void assertThatAnIndexServes(Bson filter) {
        try {
            var plan = mongo.getCollection("signatures").find(filter).explain(ExplainVerbosity.EXECUTION_STATS);
            assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
            assertThat(plan.getEmbedded(List.of("executionStats", "totalDocsExamined"), Number.class)
                            .intValue())
                    .isEqualTo(plan.getEmbedded(List.of("executionStats", "nReturned"), Number.class)
                            .intValue());
        } catch (MongoCommandException e) {
            assertThat(e.getErrorMessage().toLowerCase(Locale.ROOT)).contains("no such command");
        }
    }

    private Map<String, Object> index(String collection, String field) {
        for (Document index : mongo.getCollection(collection).listIndexes()) {
            if (index.get("key", Document.class).equals(new Document(field, 1))) {
                return index;
            }
        }
        throw new AssertionError("no index on " + field);
    }
}
