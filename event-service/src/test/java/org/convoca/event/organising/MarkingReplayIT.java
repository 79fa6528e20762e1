package org.convoca.event.organising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.testing.ActionForms.aForm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.event.Topics;
import org.convoca.event.ConsumerGroup;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a restart after a crash does: topics are taken again, perhaps from the beginning and without the marks of what was seen. */
@WithService
class MarkingReplayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private BindingsLifecycleController bindings;

    @LocalServerPort
    private int port;

    private final OnTheWire kafka = new OnTheWire();
    private ConsumerGroup group;
    private Api api;

    @BeforeEach
    void knowTheGroup() {
        group = new ConsumerGroup("event-service", Topics.REGISTRATIONS, bindings);
        api = new Api(port);
    }

    @AfterEach
    void disconnect() {
        group.close();
        kafka.close();
    }

    @Test
    void aReplayWithoutMarksChangesNoAction() {
        var week = Week.announced(api, kafka, ReviewPolicy.AFTER);
        var gone = week.group();
        var left = gone.submitted(aForm());
        var kept = gone.submitted(aForm().onlyDay("2099-01-12"));
        var back = week.group();
        var standing = back.submitted(aForm());
        gone.withdraws();
        back.withdraws();
        awaitMark(left, "true");
        awaitMark(kept, "true");
        awaitMark(standing, "true");
        back.isBack();
        awaitMark(standing, "false");
        api.as("operator", "POST", "/internal/actions/" + id(kept) + "/reviews", Map.of("decision", "keep"));
        group.awaitEnd();
        awaitAllSent();
        var before = documents(week);

        mongo.getCollection("inbox").deleteMany(new Document());
        group.startOver();
        group.awaitEnd();

        assertThat(documents(week)).hasSize(3).isEqualTo(before);
    }

    @Test
    void aReplayOfTheCallsDoesNotTurnThemBack() {
        var week = Week.announced(api, kafka, ReviewPolicy.BEFORE);
        var calls = mongo.getCollection("calls");
        var newer = new Document("$set", new Document("sequence", 7L).append("review", "after"));
        calls.updateOne(new Document("_id", week.slug()), newer);
        var before = calls.find(new Document("_id", week.slug())).first();

        mongo.getCollection("inbox").deleteMany(new Document());
        try (var ofCalls = new ConsumerGroup("event-service", Topics.CALLS, bindings)) {
            ofCalls.startOver();
            ofCalls.awaitEnd();
        }

        assertThat(calls.find(new Document("_id", week.slug())).first()).isEqualTo(before);
    }

    private void awaitMark(String action, String marked) {
        await().atMost(PATIENCE)
                .until(() -> api.get("/api/v1/actions/" + id(action))
                        .string("/awaitingCoordinator")
                        .equals(marked));
    }

    private static String id(String action) {
        return action.substring(action.lastIndexOf('/') + 1);
    }

    private void awaitAllSent() {
        var waiting = new Document("due", new Document("$exists", true));
        await().atMost(PATIENCE).until(() -> mongo.getCollection("actions").countDocuments(waiting) == 0);
    }

    private List<Document> documents(Week week) {
        return mongo.getCollection("actions")
                .find(new Document("state.origin.call", week.slug()))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}
