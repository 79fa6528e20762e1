package org.convoca.signature.signing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How signing works.
 *
 * @param confirmationValidFor how long a signature waits for its confirmation, and the mailed link works; a week, so that a group that meets weekly
 *     can answer
 * @param withdrawalValidFor how long a mailed withdrawal link works; longer than a year, so that a signature can be taken back until the next campaign
 * @param contactKeptAfterExit how long the contact of a rejected, withdrawn or duplicate signature is kept so that the last mail can reach it; a mail
 *     server may be down for five days (RFC 5321, section 4.5.4.1)
 * @param repeatNoticePause how often at most the contact of record is told that somebody signed again
 * @param mailsPerAddressAndDay how many mails a stranger can make us send to one address for one call on one day (UTC)
 * @param idempotencyKeyKeptFor how long a repeated request under the same Idempotency-Key gets the first answer
 */
@Validated
@ConfigurationProperties("convoca.signing")
public record SigningProperties(
        @DefaultValue("7d") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 90)
        Duration confirmationValidFor,

        @DefaultValue("400d") @NotNull @DurationMin(days = 1)
        Duration withdrawalValidFor,

        @DefaultValue("7d") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 90)
        Duration contactKeptAfterExit,

        @DefaultValue("1d") @NotNull @DurationMin(minutes = 1)
        Duration repeatNoticePause,

        @DefaultValue("5") @Min(1) @Max(100) int mailsPerAddressAndDay,

        @DefaultValue("24h") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 30)
        Duration idempotencyKeyKeptFor) {}
