package org.convoca.signature.own;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param agreeFor how long both mailboxes have to agree that the contact changes; a week, as for the confirmation of a signature. After it the new
 *     address is deleted
 */
@Validated
@ConfigurationProperties("convoca.contact-change")
record HandoverProperties(
        @DefaultValue("7d") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 30)
        Duration agreeFor) {}
