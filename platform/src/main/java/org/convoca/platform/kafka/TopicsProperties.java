package org.convoca.platform.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How missing topics are made.
 *
 * @param prepare whether a service makes missing topics at its start; off where a job does it
 * @param partitions of each topic; more cannot be taken back, and fewer limit how many instances share the work
 * @param replication of each topic: 1 on one broker, 3 in production
 */
@Validated
@ConfigurationProperties("convoca.topics")
record TopicsProperties(
        @DefaultValue("true") boolean prepare,
        @DefaultValue("6") @Min(1) @Max(1000) int partitions,
        @DefaultValue("1") @Min(1) @Max(10) short replication) {}
