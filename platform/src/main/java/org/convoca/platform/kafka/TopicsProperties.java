package org.convoca.platform.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How missing topics are made.
 *
 * @param prepare whether a service makes missing topics at its start; off where a job does it
 * @param partitions of each topic; more cannot be taken back, and fewer limit how many instances share the work
 * @param replication of each topic: 1 on one broker, 3 in production
 * @param retention how long events are kept where not the last of each aggregate is; for as long as anybody may want to rebuild a projection
 */
@Validated
@ConfigurationProperties("convoca.topics")
record TopicsProperties(
        @DefaultValue("true") boolean prepare,
        @DefaultValue("6") @Min(1) @Max(1000) int partitions,
        @DefaultValue("1") @Min(1) @Max(10) short replication,
        @DefaultValue("3650d") @NotNull Duration retention) {}
