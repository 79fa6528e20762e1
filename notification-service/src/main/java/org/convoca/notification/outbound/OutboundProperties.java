package org.convoca.notification.outbound;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Calls to addresses that others named.
 *
 * @param privateNetworks whether this machine and private networks may be called; for a local system and tests only
 * @param plainHttp whether {@code http} will do; for a local system and tests only
 * @param connectTimeout for a connection to be there
 * @param timeout for the whole call; Standard Webhooks advises 15 to 30 seconds
 * @param largestAnswer bytes of an answer that are read; an ActivityPub actor has 5 to 20 thousand
 * @param connections open at once, all in all; a quarter of them to one host
 */
@Validated
@ConfigurationProperties("convoca.outbound")
record OutboundProperties(
        @DefaultValue("false") boolean privateNetworks,

        @DefaultValue("false") boolean plainHttp,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 1)
        Duration connectTimeout,

        @DefaultValue("15s") @NotNull @DurationMin(millis = 1)
        Duration timeout,

        @DefaultValue("131072") @Min(1024) @Max(1048576) int largestAnswer,

        @DefaultValue("64") @Min(4) @Max(1024) int connections) {}
