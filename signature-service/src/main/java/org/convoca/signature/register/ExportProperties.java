package org.convoca.signature.register;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param logKeptFor how long it is kept who exported what; longer than a year, so that a question after a campaign can still be answered */
@Validated
@ConfigurationProperties("convoca.export")
record ExportProperties(
        @DefaultValue("400d") @NotNull @DurationMin(days = 1)
        Duration logKeptFor) {}
