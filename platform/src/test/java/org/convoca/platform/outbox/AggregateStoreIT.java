package org.convoca.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.convoca.platform.backing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** What a write of an aggregate does to its document, with no relay running. */
class AggregateStoreIT {

    private final OutboxFixture fixture = new OutboxFixture();
    private final TestClock clock = TestClock.at("2027-01-16T18:00:00.123456789Z");
    private final AggregateStore<Plan> plans =
            fixture.instance(OutboxFixture.QUICK, clock, fixture.broker::sender).plans();
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void close() {
        fixture.close();
    }

    private Stored<Plan> insert(int facts) {
        return plans.insert(id.toString(), Plan.draft("March"), Plan.facts(id, facts));
    }

    @Test
    void storesStateAndEventsInOneDocument() {
        var stored = insert(2);
        assertThat(stored).isEqualTo(new Stored<>(id.toString(), 1, 2, Plan.draft("March")));
        var document = fixture.document(id);
        assertThat(document.get("state", Document.class))
                .containsEntry("title", "March")
                .containsEntry("_class", "plan.draft");
        assertThat(document.getList("outbox", Document.class))
                .extracting(entry -> entry.getString("id"))
                .containsExactly(id + ".1", id + ".2");
    }

    @Test
    void readsBackWhatItStored() {
        var stored = insert(1);
        assertThat(plans.find(id.toString())).contains(stored);
        assertThat(plans.find(Criteria.where("state.title").is("March"), Sort.by("_id"), 10))
                .containsExactly(stored);
        assertThat(plans.find("another")).isEmpty();
    }

    @Test
    void understandsTypeAliasesAfterARestart() {
        insert(0);
        try (var afterwards = new OutboxFixture()) {
            var collection = afterwards.database.template().getCollection(OutboxFixture.PLANS);
            collection.insertOne(fixture.document(id));
            var restarted = afterwards
                    .instance(OutboxFixture.QUICK, clock, afterwards.broker::sender)
                    .plans();
            assertThat(restarted.find(id.toString())).map(Stored::state).contains(Plan.draft("March"));
        }
    }

    @Test
    void numbersTheEventsOfAnAggregateWithoutGaps() {
        var second = plans.replace(insert(1), new Plan.Final("March"), Plan.facts(id, 2))
                .orElseThrow();
        var third = plans.replace(second, Plan.draft("Rally")).orElseThrow();
        assertThat(third.version()).isEqualTo(3);
        assertThat(third.sequence()).isEqualTo(3);
        assertThat(fixture.document(id).getList("outbox", Document.class))
                .extracting(entry -> entry.getString("id"))
                .containsExactly(id + ".1", id + ".2", id + ".3");
    }

    @Test
    void changesNothingOnAStaleVersion() {
        var first = insert(1);
        plans.replace(first, Plan.draft("Rally"), Plan.fact(id));
        var before = fixture.document(id);
        assertThat(plans.replace(first, Plan.draft("Picket"), Plan.fact(id))).isEmpty();
        assertThat(fixture.document(id)).isEqualTo(before);
    }

    @Test
    void changesNothingWhenTheIdIsTaken() {
        insert(1);
        var before = fixture.document(id);
        assertThatThrownBy(() -> insert(1)).isInstanceOf(DuplicateKeyException.class);
        assertThat(fixture.document(id)).isEqualTo(before);
    }

    @Test
    void changesNothingWhenAUniqueFieldIsTaken() {
        fixture.database
                .template()
                .getCollection(OutboxFixture.PLANS)
                .createIndex(
                        Indexes.ascending("state.keys"),
                        new IndexOptions().unique(true).sparse(true));
        plans.insert("other", new Plan.Draft("March", List.of("a", "b")));
        assertThatThrownBy(() -> plans.insert(id.toString(), new Plan.Draft("Rally", List.of("b")), Plan.fact(id)))
                .isInstanceOf(DuplicateKeyException.class);
        var stored = insert(1);
        var before = fixture.document(id);
        assertThatThrownBy(() -> plans.replace(stored, new Plan.Draft("Rally", List.of("b", "c")), Plan.fact(id)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(fixture.document(id)).isEqualTo(before);
    }

    @Test
    void refusesTheFiftyFirstWaitingEvent() {
        var full = insert(50);
        var before = fixture.document(id);
        assertThatThrownBy(() -> plans.replace(full, Plan.draft("Rally"), Plan.fact(id)))
                .isInstanceOf(OutboxFullException.class);
        assertThat(fixture.document(id)).isEqualTo(before);
    }

    @Test
    void takesEventsUpToTheBoundAndNotOneMore() {
        var almost = insert(48);
        assertThatThrownBy(() -> plans.replace(almost, Plan.draft("Rally"), Plan.facts(id, 3)))
                .isInstanceOf(OutboxFullException.class);
        assertThat(plans.replace(almost, Plan.draft("Rally"), Plan.facts(id, 2)))
                .isPresent();
        assertThat(fixture.outboxSize(id)).isEqualTo(50);
    }

    @Test
    void letsAFullAggregateChangeWithoutEvents() {
        assertThat(plans.replace(insert(50), Plan.draft("Rally"))).isPresent();
    }

    @Test
    void refusesMoreEventsInOneWriteThanThereIsRoomFor() {
        assertThatThrownBy(() -> insert(51)).isInstanceOf(IllegalArgumentException.class);
        assertThat(plans.find(id.toString())).isEmpty();
    }

    @Test
    void saysStaleRatherThanFullWhenItIsBoth() {
        var first = insert(1);
        plans.replace(first, Plan.draft("Rally"), Plan.facts(id, 49));
        assertThat(plans.replace(first, Plan.draft("Picket"), Plan.fact(id))).isEmpty();
    }

    @Test
    void keepsTheSameInstantInMemoryAndInTheDocument() {
        insert(1);
        var entry = OutboxEntry.from(
                fixture.document(id).getList("outbox", Document.class).getFirst());
        assertThat(entry.time()).isEqualTo(Instant.parse("2027-01-16T18:00:00.123Z"));
        var written = new EventWriter(clock).write(0, Plan.fact(id)).getFirst();
        assertThat(entry).isEqualTo(written);
    }

    @Test
    void isDueOnlyWhileEventsWait() {
        var first = insert(0);
        assertThat(fixture.document(id)).doesNotContainKey("due");
        plans.replace(first, Plan.draft("Rally"), Plan.fact(id));
        assertThat(fixture.document(id).getDate("due").toInstant())
                .isEqualTo(Instant.parse("2027-01-16T18:00:00.123Z").plus(Duration.ofMillis(400)));
    }
}
