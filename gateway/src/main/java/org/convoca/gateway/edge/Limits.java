package org.convoca.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.convoca.gateway.edge.LimitProperties.Window;
import org.convoca.gateway.edge.LimitProperties.Windows;
import org.springframework.stereotype.Component;

/**
 * Counts what each client asks for, in token buckets. Per process: with several gateways behind one address, each allows the whole. Thread-safe, and
 * bounded in memory however many addresses come.
 */
@Component
class Limits {

    private static final int SITE_PREFIX = 48;
    private static final int LINES_OF_A_SITE = 8;

    private record Key(Effort effort, Network network) {}

    private final Cache<Key, Bucket> buckets;
    private final LimitProperties properties;
    private final List<Network> exempt;
    private final Clock clock;

    Limits(LimitProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        exempt = properties.exemptNetworks();
        buckets = Caffeine.newBuilder()
                .maximumSize(properties.clients())
                .expireAfterAccess(longestPeriod())
                .build();
    }

    /** Takes one request from a client's allowance: zero when it may go on, else how long until it may. */
    Duration take(ClientAddress client, Effort effort) {
        if (exempt.stream().anyMatch(network -> network.holds(client.value()))) {
            return Duration.ZERO;
        }
        var wait = take(new Key(effort, client.line()), 1);
        if (wait.isZero() && !client.isVersion4()) {
            return take(new Key(effort, Network.around(client.value(), SITE_PREFIX)), LINES_OF_A_SITE);
        }
        return wait;
    }

    private Duration take(Key key, int lines) {
        var taken = buckets.get(key, _ -> bucket(windows(key.effort()), lines)).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, taken.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Windows windows, int lines) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(windows.burst().requests() * lines)
                        .refillGreedy(
                                windows.burst().requests() * lines,
                                windows.burst().period()))
                .addLimit(limit -> limit.capacity(windows.sustained().requests() * lines)
                        .refillGreedy(
                                windows.sustained().requests() * lines,
                                windows.sustained().period()))
                .withCustomTimePrecision(new ClockTime(clock))
                .build();
    }

    /** How many clients are remembered now. */
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Windows windows(Effort effort) {
        return switch (effort) {
            case SIGN -> properties.sign();
            case SIGN_IN -> properties.signIn();
            case WRITE -> properties.write();
            case READ -> properties.read();
        };
    }

    private Duration longestPeriod() {
        return List.of(properties.sign(), properties.signIn(), properties.write(), properties.read()).stream()
                .map(Windows::sustained)
                .map(Window::period)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
