package org.convoca.signature.link;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param after from what age on of the signature its confirmation is late; most people confirm within the hour, nearly all within two days
 * @param perCallAndDay how many late ones of a call take effect by themselves on one day (UTC); the others wait for a reviewer
 */
@Validated
@ConfigurationProperties("convoca.late-confirmation")
record LateConfirmationProperties(
        @DefaultValue("48h") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 90)
        Duration after,

        @DefaultValue("25") @Min(0) int perCallAndDay) {}
