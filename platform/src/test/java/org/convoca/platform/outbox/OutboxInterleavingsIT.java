package org.convoca.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.convoca.platform.backing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saves and clearings in any order: an event that was sent never comes back, one that was not is never lost (O-3). */
class OutboxInterleavingsIT {

    private final OutboxFixture fixture = new OutboxFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Step by step, with stale copies of the aggregate and stale leases kept and used at random. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neitherBringsAnEventBackNorLosesOne(long seed) {
        var walk = new Walk(new Random(seed));
        for (var step = 0; step < 3000; step++) {
            walk.step();
        }
        walk.drain();
        assertThat(fixture.pending()).isZero();
        assertThat(fixture.broker.consumed().get(walk.id.toString()))
                .isEqualTo(LongStream.rangeClosed(1, walk.newest.sequence())
                        .boxed()
                        .toList());
        assertThat(walk.resurrected).isEmpty();
    }

    private final class Walk {

        final UUID id = UUID.randomUUID();
        private final Random random;
        private final TestClock clock = TestClock.at("2027-01-16T18:00:00Z");
        private final AggregateStore<Plan> plans = fixture.instance(OutboxFixture.QUICK, clock, fixture.broker::sender)
                .plans();
        private final OutboxCollection outbox =
                new OutboxCollection(fixture.database.template().getCollection(OutboxFixture.PLANS));
        private final List<Stored<Plan>> copies = new ArrayList<>();
        private final List<Handover> leases = new ArrayList<>();
        private final List<String> cleared = new ArrayList<>();
        final List<String> resurrected = new ArrayList<>();
        Stored<Plan> newest;

        Walk(Random random) {
            this.random = random;
            newest = plans.insert(id.toString(), Plan.draft("March"), Plan.fact(id));
            copies.add(newest);
        }

        void step() {
            clock.advance(Duration.ofMillis(random.nextInt(300)));
            switch (random.nextInt(6)) {
                case 0 -> copies.add(plans.find(id.toString()).orElseThrow());
                case 1, 2 -> save();
                case 3 -> leases.addAll(outbox.claim(clock.instant(), Duration.ofMillis(random.nextInt(1000)), 5));
                case 4 -> finish();
                default -> giveUp();
            }
        }

        private void save() {
            var copy = random.nextBoolean() ? copies.getLast() : copies.get(random.nextInt(copies.size()));
            try {
                plans.replace(copy, Plan.draft("v" + random.nextInt()), Plan.facts(id, random.nextInt(3)))
                        .ifPresent(saved -> {
                            newest = saved;
                            copies.add(saved);
                        });
            } catch (OutboxFullException e) {
                // Fifty wait: the walk goes on with sending.
            }
        }

        private void finish() {
            if (!leases.isEmpty()) {
                var lease = leases.remove(random.nextInt(leases.size()));
                send(lease, lease.entries().size());
                outbox.clear(List.of(lease), clock.instant());
                lease.entries().forEach(entry -> cleared.add(entry.id()));
            }
        }

        private void giveUp() {
            if (!leases.isEmpty()) {
                var lease = leases.remove(random.nextInt(leases.size()));
                var sent = send(lease, random.nextInt(lease.entries().size() + 1));
                outbox.postpone(List.of(new OutboxCollection.Unfinished(lease.id(), sent)), clock.instant());
                cleared.addAll(sent);
            }
        }

        private List<String> send(Handover lease, int count) {
            var sent = lease.entries().subList(0, count);
            sent.forEach(fixture.broker::append);
            return sent.stream().map(OutboxEntry::id).toList();
        }

        void drain() {
            for (var round = 0; round < 100 && fixture.pending() > 0; round++) {
                clock.advance(Duration.ofSeconds(2));
                var claimed = outbox.claim(clock.instant(), Duration.ofSeconds(1), 5);
                claimed.stream()
                        .flatMap(lease -> lease.entries().stream())
                        .map(OutboxEntry::id)
                        .filter(cleared::contains)
                        .forEach(resurrected::add);
                leases.addAll(claimed);
                while (!leases.isEmpty()) {
                    finish();
                }
            }
        }
    }

    /** For real: eight writers, two instances that relay, clearings under way all the time. */
    @ParameterizedTest
    @ValueSource(longs = 20270116)
    void holdsUnderManyWritersAndTwoRelays(long seed) throws Exception {
        var first = fixture.running(OutboxFixture.QUICK);
        var second = fixture.running(OutboxFixture.QUICK);
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 10; i++) {
            var id = UUID.randomUUID();
            first.plans().insert(id.toString(), Plan.draft("March"), Plan.fact(id));
            ids.add(id);
        }
        try (var writers = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Future<?>>();
            for (var writer = 0; writer < 8; writer++) {
                var random = new Random(seed + writer);
                var plans = writer % 2 == 0 ? first.plans() : second.plans();
                work.add(writers.submit(() -> write(plans, ids, random)));
            }
            for (var done : work) {
                done.get();
            }
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(fixture.pending()).isZero());
        for (var id : ids) {
            var last = first.plans().find(id.toString()).orElseThrow().sequence();
            assertThat(fixture.broker.consumed().get(id.toString()))
                    .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
        }
    }

    private static void write(AggregateStore<Plan> plans, List<UUID> ids, Random random) {
        for (var i = 0; i < 250; i++) {
            var id = ids.get(random.nextInt(ids.size()));
            var loaded = plans.find(id.toString()).orElseThrow();
            try {
                plans.replace(loaded, Plan.draft("v" + i), Plan.facts(id, random.nextInt(3)));
            } catch (OutboxFullException e) {
                // The relays will make room.
            }
        }
    }
}
