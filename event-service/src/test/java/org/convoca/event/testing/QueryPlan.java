package org.convoca.event.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Locale;
import org.bson.Document;

/**
 * How a server answers a query. A server that explains its plans is asked for them; the embedded one cannot, so there it is asked whether it keeps the
 * index that the plan would use.
 */
public final class QueryPlan {

    private final MongoCollection<Document> documents;

    public QueryPlan(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** Asserts that the query walks that index in that order and looks at no more documents than those that it returns. */
    public void assertServed(Document query, Document order, Document index, int found) {
        var asked = documents.find(query).sort(order);
        assertThat(asked.into(new ArrayList<>())).as(query.toJson()).hasSize(found);
        Document plan;
        try {
            plan = asked.explain(ExplainVerbosity.EXECUTION_STATS);
        } catch (MongoCommandException e) {
            assertThat(e.getErrorMessage().toLowerCase(Locale.ROOT)).contains("no such command");
            assertThat(documents.listIndexes().map(kept -> kept.get("key", Document.class)))
                    .as(query.toJson())
                    .contains(index);
            return;
        }
        assertThat(plan.get("queryPlanner", Document.class)
                        .get("winningPlan", Document.class)
                        .toJson())
                .as(query.toJson())
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN", "\"SORT\"");
        assertThat(examined(plan, "totalDocsExamined")).as(query.toJson()).isEqualTo(found);
        // One key more ends the range.
        assertThat(examined(plan, "totalKeysExamined")).as(query.toJson()).isBetween((long) found, found + 1L);
    }

    private static long examined(Document plan, String what) {
        return ((Number) plan.get("executionStats", Document.class).get(what)).longValue();
    }
}
