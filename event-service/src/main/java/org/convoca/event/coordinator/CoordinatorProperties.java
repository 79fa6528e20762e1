package org.convoca.event.coordinator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How coordinators are appointed.
 *
 * @param invitationsPerDay how many invitations one address gets on one day (UTC), so that nobody is pestered
 */
@Validated
@ConfigurationProperties("convoca.coordinator")
record CoordinatorProperties(
        @DefaultValue("5") @Min(1) @Max(100) int invitationsPerDay) {}
