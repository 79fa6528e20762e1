package org.convoca.notification.mail.smtp;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who our mails come from.
 *
 * @param address of a domain for which the mail server may send; also the envelope's sender, where bounces go
 * @param name shown beside it
 */
@Validated
@ConfigurationProperties("convoca.mail.from")
record SenderProperties(
        @DefaultValue("no-reply@localhost") @NotBlank String address,
        @DefaultValue("Convoca") @NotBlank String name) {}
