package org.convoca.platform.switches;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the owner of the switches every few seconds and answers from what it said last. While the owner does not answer, that stands: what was switched
 * off under stress must not come on again because the stress grew. Until the first answer all is on.
 */
public final class Switchboard implements Switches, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Switchboard.class);

    private final Supplier<Optional<OffSwitches>> owner;
    private final Duration pause;
    private final Clock clock;
    private volatile Map<Switch, Instant> off = Map.of();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    /**
     * @param owner asks it; empty, or an exception, when it does not answer
     * @param pause between two questions, so the longest for which a switch is not noticed
     */
    public Switchboard(Supplier<Optional<OffSwitches>> owner, Duration pause, Clock clock) {
        this.owner = owner;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> offUntil(Switch one) {
        return Optional.ofNullable(off.get(one)).filter(until -> until.isAfter(clock.instant()));
    }

    /** Asks now, for who has just turned a switch. */
    public void refresh() {
        try {
            owner.get().ifPresent(this::take);
        } catch (RuntimeException e) {
            log.debug("the switches are as they were: {}", e.getClass().getSimpleName());
        }
    }

    private void take(OffSwitches answer) {
        var now = new EnumMap<Switch, Instant>(Switch.class);
        for (var item : answer.items()) {
            Switch.find(item.code())
                    .ifPresent(one -> now.put(one, Objects.requireNonNullElse(item.until(), Instant.MAX)));
        }
        if (!now.keySet().equals(off.keySet())) {
            log.info("switched off: {}", now.keySet());
        }
        off = Map.copyOf(now);
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            var end = new CountDownLatch(1);
            stopped = end;
            Thread.ofVirtual().name("switchboard").start(() -> ask(end));
        }
    }

    private void ask(CountDownLatch end) {
        try {
            do {
                refresh();
            } while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
