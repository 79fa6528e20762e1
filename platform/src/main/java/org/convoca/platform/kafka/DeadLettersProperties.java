package org.convoca.platform.kafka;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How dead letters are watched.
 *
 * @param pause between two counts; half of how often meters are usually read
 */
@Validated
@ConfigurationProperties("convoca.dead-letters")
record DeadLettersProperties(
        @DefaultValue("30s") @DurationMin(millis = 100) Duration pause) {}
