package org.convoca.event.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.testing.ActionForms.aForm;

import com.mongodb.ExplainVerbosity;
import com.mongodb.MongoCommandException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Each filter of the list is served by an index that keeps the list's order. A server that explains its plans is asked for them; the embedded one
 * cannot, so there it is asked whether it keeps the index that the plan would use.
 */
@WithService
class ListingIndexIT {

    private static final String LISTING = "state.listing.";

    @Autowired
    private MongoTemplate mongo;

    @LocalServerPort
    private int port;

    private final OnTheWire kafka = new OnTheWire();

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    @Test
    void servesEachFilterInTheListsOrder() {
        var week = Week.announced(new Api(port), kafka, ReviewPolicy.AFTER);
        var group = week.group();
        for (var day = 11; day <= 17; day++) {
            group.submitted(aForm().onlyDay("2099-01-" + day));
        }
        var filters = List.of(
                Map.<String, Object>of(),
                Map.<String, Object>of("territory", "x-basque-country"),
                Map.<String, Object>of("region", "europe"),
                Map.<String, Object>of("kind", "march"),
                Map.<String, Object>of("signatures", group.signature().id()));
        for (var filter : filters) {
            var query = new Document(LISTING + "call", week.slug());
            filter.forEach((field, value) -> query.append(LISTING + field, value));
            query.append(LISTING + "position", new Document("$gte", "2099-01-12").append("$lt", "2099-01-14"));
            assertServed(query, filter.keySet().stream().findFirst().orElse(null));
        }
    }

    private void assertServed(Document query, String filter) {
        var found = mongo.getCollection("actions").find(query).sort(new Document(LISTING + "position", 1));
        Document plan;
        try {
            plan = found.explain(ExplainVerbosity.EXECUTION_STATS);
        } catch (MongoCommandException e) {
            assertThat(e.getErrorMessage().toLowerCase(Locale.ROOT)).contains("no such command");
            assertThat(indexes()).contains(index(filter));
            return;
        }
        var statistics = plan.get("executionStats", Document.class);
        assertThat(plan.get("queryPlanner", Document.class)
                        .get("winningPlan", Document.class)
                        .toJson())
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN", "\"SORT\"");
        assertThat(((Number) statistics.get("totalDocsExamined")).longValue()).isEqualTo(2);
    }

    private static Document index(String filter) {
        var index = new Document(LISTING + "call", 1);
        if (filter != null) {
            index.append(LISTING + filter, 1);
        }
        return index.append(LISTING + "position", 1);
    }

    private List<Document> indexes() {
        return mongo.getCollection("actions")
                .listIndexes()
                .map(index -> index.get("key", Document.class))
                .into(new ArrayList<>());
    }
}
