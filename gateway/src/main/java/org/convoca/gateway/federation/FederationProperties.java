package org.convoca.gateway.federation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether calls can be followed from the fediverse.
 *
 * @param enabled the same as in the notification-service; false by default, since whoever turns it on keeps the host name for good
 */
@ConfigurationProperties("convoca.federation")
record FederationProperties(@DefaultValue("false") boolean enabled) {}
