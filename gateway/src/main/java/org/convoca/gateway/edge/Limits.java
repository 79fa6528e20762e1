package org.convoca.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.convoca.gateway.edge.LimitProperties.Window;
import org.convoca.gateway.edge.LimitProperties.Windows;
import org.convoca.gateway.edge.Partners.Partner;
import org.springframework.stereotype.Component;

/**
 * Counts what each client asks for, in token buckets. Per process: with several gateways behind one address, each allows the whole. Thread-safe, and
 * bounded in memory however many addresses come.
 */
@Component
class Limits {

    private static final int SITE_PREFIX = 48;
    private static final int LINES_OF_A_SITE = 8;

    /** @param who a network, or the id of a partner's key */
    private record Key(Effort effort, Object who) {}

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

    /** Takes one request from a client's allowance. */
    Allowance take(ClientAddress client, Effort effort) {
        var windows = windows(effort);
        if (isExempt(client)) {
            return Allowance.unlimited(windows);
        }
        var own = take(new Key(effort, client.line()), windows, 1);
        if (!own.isGranted() || client.isVersion4()) {
            return own;
        }
        var site = take(new Key(effort, Network.around(client.value(), SITE_PREFIX)), windows, LINES_OF_A_SITE);
        return site.isGranted() ? own : site;
    }

    /** Takes one request from the allowance of a partner's key, wherever it comes from; signing in is not what keys are for. */
    Allowance take(Partner partner, ClientAddress client, Effort effort) {
        return effort == Effort.SIGN_IN
                ? take(client, effort)
                : take(new Key(effort, partner.id()), windows(partner, effort), 1);
    }

    /** Whether a client may try a key that nobody remembers: what fails counts as a failed sign-in does. */
    Allowance peek(ClientAddress client) {
        var windows = properties.signIn();
        if (isExempt(client)) {
            return Allowance.unlimited(windows);
        }
        var left = bucket(new Key(Effort.SIGN_IN, client.line()), windows, 1).estimateAbilityToConsume(1);
        return left.canBeConsumed()
                ? Allowance.unlimited(windows)
                : new Allowance(delay(left.getNanosToWaitForRefill()), windows, 0, 0);
    }

    private boolean isExempt(ClientAddress client) {
        return exempt.stream().anyMatch(network -> network.holds(client.value()));
    }

    /** Never none: that would mean that the request may go on. */
    private static Duration delay(long nanos) {
        return Duration.ofNanos(Math.max(1, nanos));
    }

    private Allowance take(Key key, Windows windows, int lines) {
        var taken = bucket(key, windows, lines).asVerbose().tryConsumeAndReturnRemaining(1);
        var left = taken.getDiagnostics().getAvailableTokensPerEachBandwidth();
        var wait = taken.getValue().isConsumed()
                ? Duration.ZERO
                : delay(taken.getValue().getNanosToWaitForRefill());
        return new Allowance(
                wait,
                windows,
                Math.clamp(left[0], 0, windows.burst().requests()),
                Math.clamp(left[1], 0, windows.sustained().requests()));
    }

    private Bucket bucket(Key key, Windows windows, int lines) {
        return buckets.get(key, _ -> bucket(windows, lines));
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

    private Windows windows(Partner partner, Effort effort) {
        var limits = properties.of(partner.limits());
        return switch (effort) {
            case SIGN -> limits.sign();
            case SIGN_IN -> properties.signIn();
            case WRITE -> limits.write();
            case READ -> limits.read();
        };
    }

    private Duration longestPeriod() {
        return Stream.concat(
                        Stream.of(properties.sign(), properties.signIn(), properties.write(), properties.read()),
                        properties.partners().values().stream()
                                .flatMap(limits -> Stream.of(limits.sign(), limits.write(), limits.read())))
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
