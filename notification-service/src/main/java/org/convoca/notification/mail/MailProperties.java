package org.convoca.notification.mail;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the queue is worked on.
 *
 * @param workers mails in dialogue with the mail server at the same time, each on a connection of its own
 * @param batch mails that a worker leases at a time and for which it asks the owner in one request, which takes at most 100
 * @param lease for how long a mail in hand is nobody else's; renewed three times as often while its worker lives, so that it need not be as long as a
 *     dialogue with the mail server. After a crash the mails in hand wait as long
 * @param idle longest pause between two looks into an empty queue; a mail that this instance stores itself is seen at once
 * @param changesHeldFor how long a mail about an action's change waits for what may change with it; long enough to set something right, short enough
 *     for a co-organiser to hear of it the same hour
 */
@Validated
@ConfigurationProperties("convoca.mail")
record MailProperties(
        @DefaultValue("3") @Min(1) @Max(32) int workers,
        @DefaultValue("25") @Min(1) @Max(100) int batch,

        @DefaultValue("30s") @NotNull @DurationMin(seconds = 1)
        Duration lease,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 10)
        Duration idle,

        @DefaultValue("10m") @NotNull @DurationMin(millis = 0)
        Duration changesHeldFor,

        @DefaultValue @NotNull @Valid Retry retry) {

    /**
     * When to try again, and when to stop.
     *
     * @param firstPause after the server's first "not now"; doubled with each, the usual time of greylisting
     * @param longestPause bound of the doubling
     * @param firstPauseAfterBreak after a first broken connection, or while the mail server or the owner is away; doubled with each attempt
     * @param longestPauseAfterBreak bound of that doubling
     * @param mostRefusals temporary refusals after which a mail is given up
     * @param longest age at which a mail that cannot be delivered is given up; within the week for which a confirmation link is valid
     */
    record Retry(
            @DefaultValue("30s") @NotNull @DurationMin(millis = 1)
            Duration firstPause,

            @DefaultValue("1h") @NotNull @DurationMin(millis = 1)
            Duration longestPause,

            @DefaultValue("2s") @NotNull @DurationMin(millis = 1)
            Duration firstPauseAfterBreak,

            @DefaultValue("1m") @NotNull @DurationMin(millis = 1)
            Duration longestPauseAfterBreak,

            @DefaultValue("30") @Min(1) @Max(1000) int mostRefusals,

            @DefaultValue("3d") @NotNull @DurationMin(seconds = 1)
            Duration longest) {}
}
