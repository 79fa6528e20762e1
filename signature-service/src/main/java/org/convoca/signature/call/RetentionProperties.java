package org.convoca.signature.call;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param afterCall how long contacts are kept once a call has ended and its week is over; half a year, in which groups report and settle what is open
 */
@Validated
@ConfigurationProperties("convoca.retention")
record RetentionProperties(
        @DefaultValue("183d") @NotNull @DurationMin(days = 1) @DurationMax(days = 3660)
        Duration afterCall) {}
