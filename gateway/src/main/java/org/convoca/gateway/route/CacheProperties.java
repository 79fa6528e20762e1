package org.convoca.gateway.route;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Answers that are kept.
 *
 * @param fresh how long an answer is given again without asking; a second, so that whoever signs sees it on the roll at once
 * @param usable how long an answer is given while the service is away; ten minutes, as for the pages: long enough for a restart, short enough for a
 *     name that was withdrawn
 * @param size memory for all answers together
 * @param largest a longer answer is not kept
 */
@Validated
@ConfigurationProperties("convoca.gateway.cache")
record CacheProperties(
        @DefaultValue("1s") @NotNull Duration fresh,
        @DefaultValue("10m") @NotNull Duration usable,
        @DefaultValue("32MB") @NotNull DataSize size,
        @DefaultValue("1MB") @NotNull DataSize largest) {}
