package org.convoca.event.registration;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param validFor how long an organiser's link works; half a year, so that one mail serves from the signature to the week and the report after it
 */
@Validated
@ConfigurationProperties("convoca.organiser-link")
record OrganiserLinkProperties(
        @DefaultValue("180d") @NotNull Duration validFor) {}
