package org.convoca.notification.mail.recipient;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the two owners of contacts are asked.
 *
 * @param connectTimeout for a connection to be there; the services are neighbours
 * @param timeout for the whole answer to a batch, for which the owner opens up to 100 sealed contacts and stores as many tokens
 */
@Validated
@ConfigurationProperties("convoca.mail.recipients")
record RecipientProperties(
        @DefaultValue("2s") @NotNull @DurationMin(millis = 1)
        Duration connectTimeout,

        @DefaultValue("10s") @NotNull @DurationMin(millis = 1)
        Duration timeout) {}
