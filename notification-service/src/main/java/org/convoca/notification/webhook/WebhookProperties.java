package org.convoca.notification.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are delivered.
 *
 * @param pause between two looks for what is due
 * @param lease for how long a message in hand is nobody else's; longer than a call takes, and how long a crash delays it
 * @param retries pauses before each further try; three days all in all, so that a receiver may be down for a weekend
 * @param mostWaiting for one endpoint; what comes then fails at once and can be replayed
 * @param disabledAfter time of nothing but failure after which an endpoint is disabled
 * @param overlap for how long the old secret signs beside the new one
 * @param keptFor age after which deliveries are forgotten
 */
@Validated
@ConfigurationProperties("convoca.webhook")
record WebhookProperties(
        @DefaultValue("1s") @NotNull @DurationMin(millis = 10)
        Duration pause,

        @DefaultValue("1m") @NotNull @DurationMin(seconds = 1)
        Duration lease,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"}) @NotEmpty
        List<Duration> retries,

        @DefaultValue("10000") @Min(1) @Max(100_000) int mostWaiting,

        @DefaultValue("5d") @NotNull @DurationMin(hours = 1) Duration disabledAfter,

        @DefaultValue("24h") @NotNull @DurationMin(minutes = 1)
        Duration overlap,

        @DefaultValue("30d") @NotNull @DurationMin(days = 1) Duration keptFor) {}
