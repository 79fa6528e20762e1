package org.convoca.signature.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;

import com.mongodb.ExplainVerbosity;
import com.mongodb.MongoCommandException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.convoca.contracts.territory.Region;
import org.convoca.contracts.territory.Territories;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.RollOrder;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The roll's queries are served by an index. A server that explains its plans is asked for them; the embedded one cannot, so there it is asked whether
 * it keeps the index that the plans would use.
 */
@ServiceTest
class RollIndexIT {

    private final Api api;
    private final MongoTemplate mongo;
    private final RollEntries entries;
    private final RollOrder order;
    private CallSlug call;

    @Autowired
    RollIndexIT(Api api, MongoTemplate mongo, RollEntries entries, Territories territories) {
        this.api = api;
        this.mongo = mongo;
        this.entries = entries;
        this.order = RollOrder.stored(territories);
    }

    @BeforeEach
    void importTheListOf2020() {
        call = new CallSlug(aCall().sentOut(api));
        api.send(
                "operator",
                "POST",
                "/internal/calls/" + call + "/imports?dryRun=false",
                BodyPublishers.ofString(RollFixture.listOf2020()),
                "Content-Type",
                "text/plain");
    }

    @Test
    void servesPagesRegionsAndTerritories() {
        var territory = RollRange.beginningWith(order.place(Region.AMERICAS, "BR"));
        for (var range : List.of(RollRange.ALL, RollRange.beginningWith(order.place(Region.EUROPE)), territory)) {
            assertThatAnIndexServes(explained(range, null, List.of(), 101), 101);
            assertThatAnIndexServes(explained(range, range.from() + "5", List.of(), 101), 101);
        }
    }

    @Test
    void looksAtDocumentsOnlyWhereTheTextFits() {
        var hits = entries.page(call, RollRange.ALL, null, List.of("solidaridad"), 500)
                .size();

        assertThatAnIndexServes(explained(RollRange.ALL, null, List.of("solidaridad"), 500), hits);
    }

    @Test
    void servesCounts() {
        assertThatAnIndexServes(
                () -> mongo.getCollection("signatures")
                        .aggregate(entries.tallying(call))
                        .explain(ExplainVerbosity.EXECUTION_STATS),
                241);
    }

    private Supplier<Document> explained(RollRange range, String after, List<String> words, int limit) {
        return () -> entries.found(call, range, after, words, limit).explain(ExplainVerbosity.EXECUTION_STATS);
    }

    /** @param most how many documents may be looked at */
    private void assertThatAnIndexServes(Supplier<Document> explanation, int most) {
        Document plan;
        try {
            plan = explanation.get();
        } catch (MongoCommandException e) {
            assertThat(e.getErrorMessage().toLowerCase(Locale.ROOT)).contains("no such command");
            assertThat(indexes())
                    .contains(new Document(Map.of(
                            RollEntries.CALL, 1,
                            RollEntries.POSITION, 1,
                            RollEntries.SEARCH, 1)));
            return;
        }
        assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
        assertThat(winning(plan)).contains("state.listing.position").doesNotContain("\"SORT\"");
        assertThat(examined(plan)).isLessThanOrEqualTo(most);
    }

    private List<Document> indexes() {
        return mongo.getCollection("signatures")
                .listIndexes()
                .map(index -> index.get("key", Document.class))
                .into(new ArrayList<>());
    }

    /** A find says its plan at once, an aggregation may say it in its first stage. */
    private static String winning(Document plan) {
        var planner = plan.containsKey("queryPlanner")
                ? plan.get("queryPlanner", Document.class)
                : plan.getList("stages", Document.class)
                        .getFirst()
                        .get("$cursor", Document.class)
                        .get("queryPlanner", Document.class);
        return planner.get("winningPlan", Document.class).toJson();
    }

    /** The most documents that any part of the plan looked at. */
    private static long examined(Object plan) {
        return switch (plan) {
            case Document document ->
                document.entrySet().stream()
                        .mapToLong(field -> field.getKey().equals("totalDocsExamined")
                                ? ((Number) field.getValue()).longValue()
                                : examined(field.getValue()))
                        .max()
                        .orElse(0);
            case List<?> list ->
                list.stream().mapToLong(RollIndexIT::examined).max().orElse(0);
            case null, default -> 0;
        };
    }
}
