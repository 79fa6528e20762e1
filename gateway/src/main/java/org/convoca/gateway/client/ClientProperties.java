package org.convoca.gateway.client;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How pages call services.
 *
 * @param connectTimeout until a connection stands; services are near, so a second is long
 * @param readTimeout until an answer comes; a reader on a phone gives up after a few seconds
 * @param freshFor how long an answer is shown without asking again; the sum of all caches must stay far below the 60 seconds in which a
 *     withdrawn name has to be gone
 * @param staleFor how long an answer may stand in for a service that does not give one
 * @param cache what the kept answers may weigh together
 */
@Validated
@ConfigurationProperties("convoca.client")
record ClientProperties(
        @DefaultValue("1s") @NotNull Duration connectTimeout,
        @DefaultValue("4s") @NotNull Duration readTimeout,
        @DefaultValue("3s") @NotNull Duration freshFor,
        @DefaultValue("10m") @NotNull Duration staleFor,
        @DefaultValue("16MB") @NotNull DataSize cache) {}
