package org.convoca.event.signin;

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
 * How coordinators sign in and how long that lasts.
 *
 * @param validFor how long a mailed link and its code work, from the moment of mailing; ten minutes at most (OWASP ASVS 5.0, 6.5.5)
 * @param tries how many codes can be tried for one sign-in (OWASP ASVS 5.0, 6.6.3)
 * @param mailsPerHour how many such mails one coordinator gets in an hour, whoever asks for them
 * @param idle after how long without a request a session ends
 * @param longest how long a session lasts however busy it is
 */
@Validated
@ConfigurationProperties("convoca.sign-in")
record SignInProperties(
        @DefaultValue("10m") @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 10)
        Duration validFor,

        @DefaultValue("5") @Min(1) @Max(10) int tries,

        @DefaultValue("5") @Min(1) @Max(100) int mailsPerHour,

        @DefaultValue("2h") @NotNull @DurationMin(seconds = 1) @DurationMax(days = 7)
        Duration idle,

        @DefaultValue("12h") @NotNull @DurationMin(seconds = 1) @DurationMax(days = 30)
        Duration longest) {}
