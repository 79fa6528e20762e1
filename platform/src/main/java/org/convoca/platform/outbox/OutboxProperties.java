package org.convoca.platform.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events get from documents to Kafka.
 *
 * @param grace how long a written document is left to the relay of its own process before any sweeper may take it; longer than a write waits in
 *     the relay's queue under load, short enough that a crash delays its events by seconds only
 * @param lease how long a sweeper that took a document has for sending its events; longer than {@code deliveryTimeout}
 * @param deliveryTimeout how long one attempt to send may take (Kafka's {@code delivery.timeout.ms})
 * @param idle longest pause between two looks of the sweeper while there is nothing to do
 * @param queue how many written documents may wait in memory for the relay; beyond that they wait for the sweeper
 * @param batch how many documents the relay sends and clears at a time
 */
@Validated
@ConfigurationProperties("convoca.outbox")
record OutboxProperties(
        @DefaultValue("5s") @NotNull Duration grace,
        @DefaultValue("30s") @NotNull Duration lease,
        @DefaultValue("10s") @NotNull Duration deliveryTimeout,
        @DefaultValue("2s") @NotNull Duration idle,
        @DefaultValue("10000") @Min(1) @Max(1_000_000) int queue,
        @DefaultValue("500") @Min(1) @Max(10_000) int batch) {}
