package org.convoca.gateway.page.site;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is said about the site as a whole.
 *
 * @param securityContact where a flaw is reported: {@code mailto:} or {@code https:} (RFC 9116, section 2.5.3). Without it there is no security.txt
 */
@ConfigurationProperties("convoca.gateway")
record SiteProperties(@Nullable URI securityContact) {

    SiteProperties {
        if (securityContact != null
                && !"mailto".equals(securityContact.getScheme())
                && !"https".equals(securityContact.getScheme())) {
            throw new IllegalArgumentException("convoca.gateway.security-contact begins with mailto: or https:");
        }
    }
}
