package org.convoca.gateway.edge;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the world reaches us.
 *
 * @param publicUrl scheme, host and, when it is not the scheme's own, port; a path is not supported. With {@code https}, browsers are told to
 *     come back by https only
 */
@ConfigurationProperties("convoca")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    public PublicAddress {
        if (publicUrl.getScheme() == null || publicUrl.getHost() == null) {
            throw new IllegalArgumentException("convoca.public-url needs a scheme and a host");
        }
    }

    /** The origin of our own pages (RFC 6454, section 6.2): {@code https://example.org}. */
    public String origin() {
        var port = publicUrl.getPort();
        return publicUrl.getScheme() + "://" + publicUrl.getHost() + (port < 0 ? "" : ":" + port);
    }

    /** Whether the world sees us by https, whatever stands between it and this process. */
    public boolean isSecure() {
        return "https".equals(publicUrl.getScheme());
    }
}
