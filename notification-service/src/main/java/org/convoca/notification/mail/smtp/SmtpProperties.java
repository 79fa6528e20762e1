package org.convoca.notification.mail.smtp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the mail server is spoken to. Where it is stands under {@code spring.mail}.
 *
 * @param connectTimeout for a connection to be there
 * @param timeout for each answer, and for each write to be taken; a relay that scans mails takes its time after the last dot
 * @param mailsPerConnection after which a connection is closed, since servers count
 * @param restBeforeCheck how long a connection may have rested without being asked whether it is still there
 */
@Validated
@ConfigurationProperties("convoca.mail.smtp")
record SmtpProperties(
        @DefaultValue("5s") @NotNull @DurationMin(millis = 1)
        Duration connectTimeout,

        @DefaultValue("20s") @NotNull @DurationMin(millis = 1)
        Duration timeout,

        @DefaultValue("100") @Min(1) @Max(10_000) int mailsPerConnection,
        @DefaultValue("2s") @NotNull Duration restBeforeCheck) {}
