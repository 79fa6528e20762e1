package org.convoca.platform.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks once in a while how many dead letters wait, for the meters: whoever reads those must not wait for the broker. While it does not answer the
 * last count stands.
 */
final class DeadLetterWatch implements MeterBinder, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterWatch.class);

    private final DeadLetterOperations letters;
    private final Duration pause;
    private final Clock clock;
    private volatile List<DeadLetterCount> last = List.of();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    DeadLetterWatch(DeadLetterOperations letters, Duration pause, Clock clock) {
        this.letters = letters;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("convoca.dead.letters", this, DeadLetterWatch::waiting)
                .description("records that a consumer could not take and nobody has dealt with")
                .register(meters);
        Gauge.builder("convoca.dead.letters.age", this, DeadLetterWatch::oldestSeconds)
                .baseUnit("seconds")
                .description("age of the oldest of them")
                .register(meters);
    }

    private double waiting() {
        return last.stream().mapToLong(DeadLetterCount::waiting).sum();
    }

    private double oldestSeconds() {
        return last.stream()
                .map(DeadLetterCount::oldest)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            var end = new CountDownLatch(1);
            stopped = end;
            Thread.ofVirtual().name("dead-letter-watch").start(() -> watch(end));
        }
    }

    private void watch(CountDownLatch end) {
        try {
            while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            last = letters.counts();
        } catch (KafkaException | IllegalStateException e) {
            log.debug("dead letters were not counted: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
