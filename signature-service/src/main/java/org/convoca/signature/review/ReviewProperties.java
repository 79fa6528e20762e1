package org.convoca.signature.review;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param undoFor how long a decision waits before it takes effect, and can be undone without a trace; a minute, in which most slips are noticed
 */
@Validated
@ConfigurationProperties("convoca.review")
public record ReviewProperties(
        @DefaultValue("60s") @NotNull @DurationMin(millis = 1) @DurationMax(hours = 1)
        Duration undoFor) {}
