package org.convoca.platform.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often a record is tried before it becomes a dead letter. With the defaults the pauses sum up to 31 seconds, well under half of Kafka's
 * {@code max.poll.interval.ms} of five minutes, so that trying never looks like a dead consumer.
 *
 * @param attempts executions in all
 * @param firstPause doubled after each attempt
 * @param longestPause bound of the doubling
 */
@Validated
@ConfigurationProperties("convoca.delivery")
record DeliveryProperties(
        @DefaultValue("6") @Min(1) @Max(20) int attempts,
        @DefaultValue("1s") @NotNull Duration firstPause,
        @DefaultValue("16s") @NotNull Duration longestPause) {

    /** Half of Kafka's {@code max.poll.interval.ms}, after which a consumer counts as dead. */
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(150);

    DeliveryProperties {
        if (patience(attempts, firstPause, longestPause).compareTo(MOST_PATIENCE) > 0) {
            throw new IllegalArgumentException("convoca.delivery: all pauses together are at most " + MOST_PATIENCE);
        }
    }

    /** All pauses together. */
    Duration patience() {
        return patience(attempts, firstPause, longestPause);
    }

    private static Duration patience(int attempts, Duration firstPause, Duration longestPause) {
        var sum = Duration.ZERO;
        var pause = firstPause;
        for (var attempt = 1; attempt < attempts; attempt++) {
            sum = sum.plus(pause);
            var doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
        }
        return sum;
    }
}
