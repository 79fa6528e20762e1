package org.convoca.notification.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast mails go to one domain. Off by default, since a relay has limits of its own; to be set where our mail server delivers itself: large
 * providers greylist a sender whom they do not know from some ten mails a second on.
 *
 * @param perSecond mails a second to one domain on the average; 0 for no limit
 * @param burst mails that may go at once after a rest
 * @param domains other rates for single domains, by their name
 */
@Validated
@ConfigurationProperties("convoca.mail.per-domain")
record DomainProperties(
        @DefaultValue("0") @Min(0) @Max(10_000) double perSecond,
        @DefaultValue("20") @Min(1) @Max(10_000) int burst,
        @DefaultValue @NotNull Map<String, Double> domains) {

    static final DomainProperties NO_LIMIT = new DomainProperties(0, 20, Map.of());

    double rate(String domain) {
        return domains.getOrDefault(domain, perSecond);
    }
}
