package org.convoca.event.registration;

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
 * How groups register and invite their organisers.
 *
 * @param confirmationValidFor how long a request waits for its confirmation, and the mailed link works; a week, so that a group that meets weekly can
 *     answer
 * @param contactKeptAfterDecline how long the contact of a declined request is kept so that the mail that says why can reach it; a mail server may be
 *     down for five days (RFC 5321, section 4.5.4.1)
 * @param mailsPerAddressAndDay how many mails others can make us send to one address for one call on one day (UTC)
 * @param invitationsPerDay how many people one registration can invite on one day (UTC)
 * @param mostOrganisers of one registration
 * @param idempotencyKeyKeptFor how long a repeated request under the same Idempotency-Key gets the first answer
 */
@Validated
@ConfigurationProperties("convoca.registration")
public record RegistrationProperties(
        @DefaultValue("7d") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 90)
        Duration confirmationValidFor,

        @DefaultValue("7d") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 90)
        Duration contactKeptAfterDecline,

        @DefaultValue("5") @Min(1) @Max(100) int mailsPerAddressAndDay,

        @DefaultValue("20") @Min(1) @Max(1000) int invitationsPerDay,

        @DefaultValue("20") @Min(1) @Max(100) int mostOrganisers,

        @DefaultValue("24h") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 30)
        Duration idempotencyKeyKeptFor) {}
