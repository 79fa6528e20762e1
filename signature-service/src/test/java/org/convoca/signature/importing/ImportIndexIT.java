package org.convoca.signature.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;

import com.mongodb.ExplainVerbosity;
import com.mongodb.MongoCommandException;
import java.util.ArrayList;
import java.util.Locale;
import org.bson.Document;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What has left a roll is looked up by an index; a server that explains its plans says so, the embedded one can only say that the index is there. */
@ServiceTest
class ImportIndexIT {

    private final Api api;
    private final MongoTemplate mongo;

    @Autowired
    ImportIndexIT(Api api, MongoTemplate mongo) {
        this.api = api;
        this.mongo = mongo;
    }

    @Test
    void findsWhatHasLeftARollByAnIndex() {
        var call = aCall().sentOut(api);
        Lists.importList(api, call, Lists.LIST_OF_2020);
        var signatures = mongo.getCollection("signatures");
        Document plan;
        try {
            plan = signatures.find(Standings.leaving(new CallSlug(call))).explain(ExplainVerbosity.EXECUTION_STATS);
        } catch (MongoCommandException e) {
            assertThat(e.getErrorMessage().toLowerCase(Locale.ROOT)).contains("no such command");
            assertThat(signatures
                            .listIndexes()
                            .map(index -> index.get("key", Document.class))
                            .into(new ArrayList<>()))
                    .contains(new Document(Standings.CLASS, 1).append(Standings.CALL, 1));
            return;
        }
        assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
        assertThat(plan.get("executionStats", Document.class).getInteger("totalDocsExamined"))
                .isZero();
    }
}
