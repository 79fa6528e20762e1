package org.convoca.notification.federation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whether and how calls can be followed from the fediverse.
 *
 * @param enabled whether there are actors at all; the same in the gateway. Whoever turns it on has to keep the host name for good
 * @param pause between two looks for what is due
 * @param firstPause before a delivery that failed is tried again; pauses double
 * @param longestPause between two attempts
 * @param giveUpAfter how old a delivery becomes; two to three days bridge a weekend on which a small server is down
 * @param dropAfter how long a server fails before its followers are forgotten
 * @param mostFollowers of all actors together; more are refused
 * @param mostWaiting deliveries to one server; more are left out
 * @param inFlight deliveries under way at once
 * @param perHost of these to one server
 * @param signatureAge how old the date of a signed request may be; Mastodon allows 12 hours, which serves slow clocks and replays alike
 */
@Validated
@ConfigurationProperties("convoca.federation")
record FederationProperties(
        @DefaultValue("false") boolean enabled,

        @DefaultValue("2s") @NotNull @DurationMin(millis = 10)
        Duration pause,

        @DefaultValue("1m") @NotNull @DurationMin(millis = 1)
        Duration firstPause,

        @DefaultValue("6h") @NotNull @DurationMin(millis = 1)
        Duration longestPause,

        @DefaultValue("3d") @NotNull @DurationMin(minutes = 1)
        Duration giveUpAfter,

        @DefaultValue("7d") @NotNull @DurationMin(minutes = 1)
        Duration dropAfter,

        @DefaultValue("50000") @Min(1) @Max(1_000_000) int mostFollowers,

        @DefaultValue("500") @Min(1) @Max(100_000) int mostWaiting,

        @DefaultValue("16") @Min(1) @Max(256) int inFlight,

        @DefaultValue("2") @Min(1) @Max(64) int perHost,

        @DefaultValue("1h") @NotNull @DurationMin(minutes = 1)
        Duration signatureAge) {}
