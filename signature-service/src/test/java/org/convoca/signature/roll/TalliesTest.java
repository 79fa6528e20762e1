package org.convoca.signature.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.call.CallSlug;
import org.junit.jupiter.api.Test;

class TalliesTest {

    private static final CallSlug CALL = new CallSlug("week");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final AtomicInteger counted = new AtomicInteger();

    @Test
    void countsRegionsAndTerritoriesAsOfAMoment() {
        var counts = tallies().of(CALL);

        assertThat(counts.total()).isEqualTo(6);
        assertThat(counts.byRegion())
                .hasSize(7)
                .containsEntry(Region.EUROPE, 5L)
                .containsEntry(Region.ASIA, 0L);
        assertThat(counts.byTerritory()).containsOnlyKeys("DE", "BR");
        assertThat(counts.asOf()).isEqualTo(now.get());
    }

    @Test
    void countsAgainOnlyAfterAWhile() {
        var tallies = tallies();
        tallies.of(CALL);
        now.updateAndGet(instant -> instant.plusMillis(999));
        tallies.of(CALL);
        assertThat(counted).hasValue(1);
        now.updateAndGet(instant -> instant.plusSeconds(14));
        assertThat(tallies.of(CALL).asOf()).isEqualTo(now.get());
        assertThat(counted).hasValue(2);
    }

    @Test
    void countsOnceForACrowd() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var tallies = tallies(() -> {
            begun.countDown();
            go.await();
            return null;
        });
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, 100)
                    .mapToObj(_ -> crowd.submit(() -> tallies.of(CALL)))
                    .toList();
            begun.await();
            go.countDown();
            for (var reader : readers) {
                assertThat(reader.get().total()).isEqualTo(6);
            }
        }
        assertThat(counted).hasValue(1);
    }

    @Test
    void tellsEachStateOfARollFromAllOthers() {
        var states = List.of(
                        List.of(place("BR", 2, 2, 1000)),
                        List.of(place("BR", 2, 3, 1000)), // one amended
                        List.of(place("BR", 1, 1, 1000)), // one withdrawn
                        List.of(place("BR", 2, 2, 2000))) // one withdrawn, one new
                .stream()
                .map(places -> Tally.of(places, now.get(), Duration.ZERO).state())
                .collect(Collectors.toSet());
        assertThat(states).hasSize(4);
    }

    private Tallies tallies() {
        return tallies(() -> null);
    }

    private Tallies tallies(Callable<Void> whileCounting) {
        return new Tallies(
                _ -> {
                    counted.incrementAndGet();
                    try {
                        whileCounting.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return List.of(place("DE", 3, 3, 1000), place(null, 2, 2, 2000), place("BR", 1, 4, 3000));
                },
                new RollProperties(Duration.ofSeconds(1), 5000, Duration.ofSeconds(3)),
                clock);
    }

    private static Document place(String territory, int count, long versions, long latest) {
        var region = "BR".equals(territory) ? Region.AMERICAS : Region.EUROPE;
        return new Document("_id", new Document("region", region.code()).append("territory", territory))
                .append("count", count)
                .append("versions", versions)
                .append("latest", new Date(latest));
    }
}
