package org.convoca.notification.digest;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How digests are made.
 *
 * @param pause between two looks for what is due; a digest comes this much later than its hour at the most
 * @param sharedFor for how long what digests have in common is used again: who looks after what, and how many there are
 * @param keptFor for how long it is kept what a digest told; the next one, which compares with it, comes within a week
 * @param connectTimeout for a connection to an owner of names; the services are neighbours
 * @param timeout for the names of up to 200 waiting things
 */
@Validated
@ConfigurationProperties("convoca.digest")
record DigestProperties(
        @DefaultValue("20s") @NotNull @DurationMin(millis = 10)
        Duration pause,

        @DefaultValue("15s") @NotNull @DurationMin(millis = 0)
        Duration sharedFor,

        @DefaultValue("90d") @NotNull @DurationMin(days = 15)
        Duration keptFor,

        @DefaultValue("2s") @NotNull @DurationMin(millis = 1)
        Duration connectTimeout,

        @DefaultValue("10s") @NotNull @DurationMin(millis = 1)
        Duration timeout) {}
