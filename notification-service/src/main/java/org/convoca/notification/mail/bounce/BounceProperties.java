package org.convoca.notification.mail.bounce;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where mails come back to, and how we hear of it.
 *
 * @param domain that takes mail for {@code b+…}; null when mails are to come back to their sender, where nobody reads them
 * @param largest bytes of a report that is still read; the original that some servers append is a digest at most, of 100 KB
 * @param mailbox from which reports are fetched, when it has a host
 */
@Validated
@ConfigurationProperties("convoca.mail.bounces")
public record BounceProperties(
        @Nullable String domain,
        @DefaultValue("204800") @Min(1024) @Max(10_000_000) int largest,
        @DefaultValue @NotNull @Valid Mailbox mailbox) {

    /**
     * An IMAP mailbox in which nothing but reports arrives.
     *
     * @param host null when none is read
     * @param port by default that of IMAP over TLS
     * @param tls whether the connection is encrypted from its first byte; off in tests only
     * @param folder in which they arrive
     * @param every pause between two looks
     * @param batch most reports that are read at a look
     * @param timeout for the connection and for each answer
     */
    public record Mailbox(
            @Nullable String host,
            @DefaultValue("993") @Min(1) @Max(65_535) int port,
            @DefaultValue("true") boolean tls,
            @DefaultValue("") @NotNull String username,
            @DefaultValue("") @NotNull String password,
            @DefaultValue("INBOX") @NotNull String folder,

            @DefaultValue("1m") @NotNull @DurationMin(millis = 10)
            Duration every,

            @DefaultValue("50") @Min(1) @Max(1000) int batch,

            @DefaultValue("10s") @NotNull @DurationMin(millis = 10)
            Duration timeout) {

        @Override
        public String toString() {
            return "Mailbox[hidden]";
        }
    }
}
