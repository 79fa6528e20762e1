package org.convoca.platform.outbox;

import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.convoca.platform.backing.TestClock;
import org.convoca.platform.outbox.OutboxFixture.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How events get from documents to a broker that is not always there. */
class OutboxIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final OutboxFixture fixture = new OutboxFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private static UUID insert(Instance instance, int facts) {
        var id = UUID.randomUUID();
        instance.plans().insert(id.toString(), Plan.draft("March"), Plan.facts(id, facts));
        return id;
    }

    private void awaitAllSent() {
        await().atMost(SOON).untilAsserted(() -> assertThat(fixture.pending()).isZero());
    }

    private static List<Long> upTo(int last) {
        return rangeClosed(1, last).boxed().toList();
    }

    @Test
    void sendsAtOnceAndClearsWhatWasSent() {
        var id = insert(fixture.running(OutboxFixture.QUICK), 3);
        awaitAllSent();
        assertThat(fixture.broker.log()).extracting(OutboxEntry::id).containsExactly(id + ".1", id + ".2", id + ".3");
    }

    @Test
    void keepsEveryAcceptedEventWhileTheBrokerRefusesForEver() {
        fixture.broker.refuse(entry -> new TimeoutException("nobody there"));
        var instance = fixture.running(OutboxFixture.QUICK);
        var ids = Stream.generate(() -> insert(instance, 1)).limit(20).toList();
        await().atMost(SOON).until(() -> instance.stores().looks() > 5);
        assertThat(ids).allSatisfy(id -> assertThat(fixture.outboxSize(id)).isEqualTo(1));
        assertThat(fixture.broker.log()).isEmpty();
    }

    @Test
    void sendsAllOnceTheBrokerTakesThemAgain() {
        fixture.broker.refuse(entry -> new TimeoutException("nobody there"));
        var instance = fixture.running(OutboxFixture.QUICK);
        var ids = Stream.generate(() -> insert(instance, 2)).limit(20).toList();
        await().atMost(SOON).until(() -> instance.stores().looks() > 3);
        fixture.broker.takeAll();
        awaitAllSent();
        assertThat(fixture.broker.consumed()).hasSize(20);
        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(fixture.broker.consumed().get(id.toString())).isEqualTo(upTo(2)));
    }

    @Test
    void findsWhatACrashLeftBehind() {
        var crashed = fixture.instance(OutboxFixture.QUICK, Clock.systemUTC(), fixture.broker::sender);
        var id = insert(crashed, 2);
        fixture.running(OutboxFixture.QUICK);
        awaitAllSent();
        assertThat(fixture.broker.log()).extracting(OutboxEntry::id).containsExactly(id + ".1", id + ".2");
    }

    @Test
    void leavesAFreshDocumentToItsOwnRelay() {
        var clock = TestClock.at("2027-01-16T18:00:00Z");
        var writer = fixture.instance(OutboxFixture.QUICK, clock, fixture.broker::sender);
        insert(writer, 1);
        var collection = new OutboxCollection(fixture.database.template().getCollection(OutboxFixture.PLANS));
        clock.advance(Duration.ofMillis(399));
        assertThat(collection.claim(clock.instant(), OutboxFixture.QUICK.lease(), 10))
                .isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(collection.claim(clock.instant(), OutboxFixture.QUICK.lease(), 10))
                .hasSize(1);
    }

    @Test
    void givesADocumentToOneOfManySweepers() {
        var writer = fixture.instance(OutboxFixture.QUICK, Clock.systemUTC(), fixture.broker::sender);
        for (var i = 0; i < 50; i++) {
            insert(writer, 1);
        }
        var later = Instant.now().plusSeconds(5);
        var claims = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> new OutboxCollection(fixture.database.template().getCollection(OutboxFixture.PLANS))
                                .claim(later, Duration.ofMinutes(1), 50)))
                .limit(4)
                .toList();
        var claimed = claims.stream().flatMap(claim -> claim.join().stream()).map(Handover::id);
        assertThat(claimed).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void losesNothingWhenARelaySleepsPastItsLease() {
        var asleep = new CountDownLatch(1);
        var wake = new CountDownLatch(1);
        var sleepy = fixture.instance(OutboxFixture.QUICK, Clock.systemUTC(), () -> sleepingAtFirst(asleep, wake));
        sleepy.stores().start();
        var id = insert(sleepy, 3);
        await().atMost(SOON).until(() -> asleep.getCount() == 0);
        fixture.running(OutboxFixture.QUICK);
        awaitAllSent();
        var stored = sleepy.plans().find(id.toString()).orElseThrow();
        fixture.running(OutboxFixture.QUICK).plans().replace(stored, new Plan.Final("March"), Plan.fact(id));
        awaitAllSent();
        wake.countDown();
        await().atMost(SOON).until(() -> fixture.broker.log().size() >= 7);
        awaitAllSent();
        assertThat(fixture.broker.consumed().get(id.toString())).isEqualTo(upTo(4));
        for (var sequence = 1; sequence <= 4; sequence++) {
            var event = id + "." + sequence;
            assertThat(fixture.broker.log().stream().filter(entry -> entry.id().equals(event)))
                    .as(event)
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    private EventSender sleepingAtFirst(CountDownLatch asleep, CountDownLatch wake) {
        var broker = fixture.broker.sender();
        return new EventSender() {
            @Override
            public CompletableFuture<Void> send(OutboxEntry entry) {
                asleep.countDown();
                try {
                    wake.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return broker.send(entry);
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void leavesAloneWhatItComesToAfterTheLease() {
        var clock = TestClock.at("2027-01-16T18:00:00Z");
        var writer = fixture.instance(OutboxFixture.QUICK, clock, fixture.broker::sender);
        var relay = new OutboxRelay(
                fixture.broker.sender(),
                OutboxFixture.QUICK,
                clock,
                writer.meters().counter("test"));
        var id = insert(writer, 1);
        var collection = new OutboxCollection(fixture.database.template().getCollection(OutboxFixture.PLANS));
        clock.advance(Duration.ofSeconds(1));
        collection.claim(clock.instant(), Duration.ofSeconds(1), 1).forEach(relay::offer);
        clock.advance(Duration.ofSeconds(1));
        relay.stop();
        relay.run();
        assertThat(fixture.broker.log()).isEmpty();
        assertThat(fixture.outboxSize(id)).isEqualTo(1);
    }

    @Test
    void keepsTheOrderOfEachAggregateThoughOneInTenIsRefused() {
        var random = new Random(20270116);
        fixture.broker.refuse(entry -> {
            synchronized (random) {
                return random.nextInt(10) == 0 ? new TimeoutException("this one not") : null;
            }
        });
        var instance = fixture.running(OutboxFixture.QUICK);
        var ids = Stream.generate(() -> insert(instance, 20)).limit(100).toList();
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(fixture.pending()).isZero());
        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(fixture.broker.consumed().get(id.toString())).isEqualTo(upTo(20)));
    }

    @Test
    void doesNotSendAgainWhatWentOutBeforeAFailure() {
        fixture.broker.refuse(entry -> FakeBroker.sequence(entry) == 3 ? new TimeoutException("not the third") : null);
        var id = insert(fixture.running(OutboxFixture.QUICK), 4);
        await().atMost(SOON).until(() -> fixture.outboxSize(id) == 2);
        fixture.broker.takeAll();
        awaitAllSent();
        assertThat(fixture.broker.log()).extracting(FakeBroker::sequence).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void setsAnAggregateAsideWhoseEventCanNeverBeSent() {
        var poison = UUID.randomUUID();
        fixture.broker.refuse(entry -> entry.subject().equals(poison.toString()) && FakeBroker.sequence(entry) == 2
                ? new UnsendableException(new RecordTooLargeException("too large"))
                : null);
        var instance = fixture.running(OutboxFixture.QUICK);
        var stored = instance.plans().insert(poison.toString(), Plan.draft("March"), Plan.facts(poison, 3));
        await().atMost(SOON).until(() -> !instance.stores().blocked(10).isEmpty());
        var other = insert(instance, 1);
        await().atMost(SOON).until(() -> fixture.broker.consumed().containsKey(other.toString()));

        var blocked = instance.stores().blocked(10).getFirst();
        assertThat(blocked.collection()).isEqualTo(OutboxFixture.PLANS);
        assertThat(blocked.id()).isEqualTo(poison.toString());
        assertThat(blocked.entry()).isEqualTo(poison + ".2");
        assertThat(blocked.reason()).isEqualTo("RecordTooLargeException");
        assertThat(instance.meters().get("convoca.outbox.blocked").gauge().value())
                .isEqualTo(1);

        // It can still change, and what it says then waits behind.
        assertThat(instance.plans().replace(stored, new Plan.Final("March"), Plan.fact(poison)))
                .isPresent();
        await().atMost(SOON).until(() -> instance.stores().pending() == 0);
        assertThat(instance.stores().blocked(10)).hasSize(1);

        fixture.broker.takeAll();
        assertThat(instance.stores().unblock(OutboxFixture.PLANS, poison.toString()))
                .isTrue();
        awaitAllSent();
        assertThat(fixture.broker.consumed().get(poison.toString())).isEqualTo(upTo(4));
        assertThat(instance.stores().blocked(10)).isEmpty();
        assertThat(instance.stores().unblock(OutboxFixture.PLANS, poison.toString()))
                .isFalse();
        assertThat(instance.stores().unblock("nothing", poison.toString())).isFalse();
    }

    @Test
    void showsHowManyWaitAndForHowLong() {
        var clock = TestClock.at("2027-01-16T18:00:00Z");
        var instance = fixture.instance(OutboxFixture.QUICK, clock, fixture.broker::sender);
        assertThat(instance.meters().get("convoca.outbox.age").gauge().value()).isZero();
        insert(instance, 1);
        clock.advance(Duration.ofSeconds(90));
        // A lease of the older must not hide it behind the younger.
        new OutboxCollection(fixture.database.template().getCollection(OutboxFixture.PLANS))
                .claim(clock.instant(), Duration.ofHours(1), 1);
        insert(instance, 1);
        clock.advance(Duration.ofSeconds(30));
        assertThat(instance.meters().get("convoca.outbox.pending").gauge().value())
                .isEqualTo(2);
        assertThat(instance.meters().get("convoca.outbox.age").gauge().value()).isEqualTo(120);
    }

    @Test
    void looksSeldomWhileThereIsNothingToDo() {
        var defaults = new OutboxProperties(
                Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(2), 100, 50);
        var instance = fixture.running(defaults);
        await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(6)).until(() -> true);
        // 50, 100, 200, 400, 800, 1600 ms: then every two seconds.
        assertThat(instance.stores().looks()).isBetween(4L, 8L);
    }

    @Test
    void catchesUpWithinAMinuteAfterALongOutage() {
        var defaults = new OutboxProperties(
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                10_000,
                500);
        var away = fixture.instance(defaults, TestClock.at("2020-01-01T00:00:00Z"), fixture.broker::sender);
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 1500; i++) {
            ids.add(insert(away, 4));
        }
        fixture.running(defaults);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(fixture.pending()).isZero());
        assertThat(fixture.broker.log()).hasSize(6000);
    }

    @Test
    void finishesWhatItHasInHandWhenItStops() {
        var instance = fixture.running(OutboxFixture.QUICK);
        for (var i = 0; i < 200; i++) {
            insert(instance, 1);
        }
        instance.stores().stop();
        assertThat(fixture.pending()).isZero();
        assertThat(fixture.broker.consumed()).hasSize(200);
    }

    @Test
    void stopsQuicklyThoughTheBrokerNeverAnswers() {
        var instance = fixture.instance(OutboxFixture.QUICK, Clock.systemUTC(), () -> new EventSender() {
            private final CompletableFuture<Void> never = new CompletableFuture<>();

            @Override
            public CompletableFuture<Void> send(OutboxEntry entry) {
                return never;
            }

            @Override
            public void close() {
                never.completeExceptionally(new TimeoutException("closed"));
            }
        });
        instance.stores().start();
        var id = insert(instance, 1);
        var before = System.nanoTime();
        instance.stores().stop();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(9));
        assertThat(fixture.outboxSize(id)).isEqualTo(1);
    }
}
