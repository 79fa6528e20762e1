package org.convoca.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.convoca.platform.backing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;

/** The log of what was done with aggregates: written with the state, read from a collection of its own. */
class DecisionLogIT {

    private static final LogEntry.Place BILBAO = new LogEntry.Place("a-call", "x-basque-country", "europe");
    private static final LogEntry.Place LIMA = new LogEntry.Place("a-call", "PE", "americas");

    private final OutboxFixture fixture = new OutboxFixture();
    private final TestClock clock = TestClock.at("2027-01-16T18:00:00Z");
    private final AggregateStore<Plan> plans =
            fixture.instance(OutboxFixture.QUICK, clock, fixture.broker::sender).plans();
    private final DecisionLog log = plans.log();
    private final UUID coordinator = UUID.randomUUID();

    @AfterEach
    void close() {
        fixture.close();
    }

    private LogEntry entry(String what, LogEntry.Place place) {
        return new LogEntry(clock.instant(), coordinator, what, "because", place, Map.of("a.name", "a value"));
    }

    private Stored<Plan> decided(String what, LogEntry.Place place) {
        var id = UUID.randomUUID().toString();
        var first = plans.insert(id, Plan.draft("March"));
        clock.advance(Duration.ofSeconds(1));
        return plans.replace(first, Plan.draft("Rally"), entry(what, place)).orElseThrow();
    }

    @Test
    void tellsWhatWasDoneWithOneTheLatestFirst() {
        var first = decided("submit", BILBAO);
        clock.advance(Duration.ofSeconds(1));
        plans.replace(first, new Plan.Final("Rally"), entry("finish", BILBAO));

        assertThat(log.of(first.id(), 10))
                .extracting(logged -> logged.entry().what())
                .containsExactly("finish", "submit");
        assertThat(log.of(first.id(), 10).getFirst().entry())
                .isEqualTo(new LogEntry(
                        clock.instant(), coordinator, "finish", "because", BILBAO, Map.of("a.name", "a value")));
    }

    @Test
    void keepsNothingOfAWriteThatCameTooLate() {
        var first = plans.insert(UUID.randomUUID().toString(), Plan.draft("March"));
        plans.replace(first, Plan.draft("Rally"), entry("submit", BILBAO));

        assertThat(plans.replace(first, Plan.draft("Picket"), entry("late", BILBAO)))
                .isEmpty();
        assertThat(log.of(first.id(), 10)).hasSize(1);
    }

    @Test
    void isReadPageByPageAndByPlace() {
        for (var number = 0; number < 5; number++) {
            decided("in-bilbao-" + number, BILBAO);
            decided("in-lima-" + number, LIMA);
        }
        var basque = Criteria.where("place.territory").is("x-basque-country");

        var page = log.page(basque, null, 3);
        var next = log.page(basque, page.getLast().id(), 3);

        assertThat(page)
                .extracting(logged -> logged.entry().what())
                .containsExactly("in-bilbao-4", "in-bilbao-3", "in-bilbao-2");
        assertThat(next).extracting(logged -> logged.entry().what()).containsExactly("in-bilbao-1", "in-bilbao-0");
    }

    @Test
    void findsWhatACrashLeftWithItsAggregate() {
        var stored = decided("submit", BILBAO);
        var entries = fixture.database.template().getCollection(OutboxFixture.PLANS + "_log");
        var moved = entries.find().first();
        entries.deleteMany(new Document());
        fixture.database
                .template()
                .getCollection(OutboxFixture.PLANS)
                .updateOne(
                        new Document("_id", stored.id()),
                        new Document("$set", new Document("log", List.of(moved)).append("logged", true)));

        assertThat(log.page(new Criteria(), null, 10))
                .extracting(LoggedEntry::aggregate)
                .containsExactly(stored.id());
        assertThat(fixture.document(UUID.fromString(stored.id())))
                .doesNotContainKey("logged")
                .containsEntry("log", List.of());
    }
}
