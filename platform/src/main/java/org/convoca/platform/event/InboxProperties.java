package org.convoca.platform.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a consumer waits for an event that seems to be missing.
 *
 * @param parkFor how long an early event waits for those before it; events of an aggregate are sent in order, so a gap means that one was lost
 * @param most how many early events of one aggregate wait at the most
 * @param sweep pause between two looks at what has waited too long
 */
@Validated
@ConfigurationProperties("convoca.inbox")
record InboxProperties(
        @DefaultValue("30s") @NotNull Duration parkFor,
        @DefaultValue("50") @Min(1) @Max(500) int most,
        @DefaultValue("5s") @NotNull Duration sweep) {}
