package org.convoca.event.asking;

import static org.awaitility.Awaitility.await;
import static org.convoca.event.testing.ActionForms.aForm;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.convoca.event.WithService;
import org.convoca.event.testing.InAWeek;
import org.convoca.event.testing.QueryPlan;
import org.convoca.event.testing.Week;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What falls due, and who has not answered, is found without looking at anything else. */
@WithService
class AskedIndexIT extends InAWeek {

    private static final String OPEN_IN = "state.questions.week.openIn";
    private static final String DUE = "state.questions.due";

    @Autowired
    private MongoTemplate mongo;

    @Test
    void findsWhomToAskByIndexesOfTheirOwn() {
        var open = Week.toBeAnnounced(api, kafka);
        var asked = open.group();
        for (var day = 11; day <= 14; day++) {
            asked.submitted(aForm().onlyDay("2099-01-" + day));
        }
        asked.submitted(aForm().someTimeDuringTheWeek());
        asked.submitted(aForm().onlyDay("2099-02-20"));
        open.announces("2099-01-11", "2099-01-17");
        var actions = mongo.getCollection("actions");
        var unanswered = new Document(OPEN_IN, open.slug()).append("_id", new Document("$gt", ""));
        await().atMost(PATIENCE).until(() -> actions.countDocuments(unanswered) == 2);
        var plan = new QueryPlan(actions);

        plan.assertServed(unanswered, byId(), new Document(OPEN_IN, 1).append("_id", 1), 2);
        plan.assertServed(
                new Document("state.origin.call", open.slug()).append("_id", new Document("$gt", "")),
                byId(),
                new Document("state.origin.call", 1).append("_id", 1),
                6);
        var due = new Document(DUE, new Document("$lte", Date.from(Instant.parse("2098-01-01T00:00:00Z"))));
        plan.assertServed(due, new Document(DUE, 1), new Document(DUE, 1), (int) actions.countDocuments(due));
    }

    private static Document byId() {
        return new Document("_id", 1);
    }
}
