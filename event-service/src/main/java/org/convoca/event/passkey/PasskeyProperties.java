package org.convoca.event.passkey;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * For whom passkeys are made. With another host, all that were made before are lost: browsers offer them to the host that they were made for only.
 *
 * @param publicUrl where browsers see us: the gateway
 */
@Validated
@ConfigurationProperties("convoca")
record PasskeyProperties(
        @DefaultValue("http://localhost:8080") @NotNull URI publicUrl) {

    /** The relying party's identifier (WebAuthn, section 5.1.3): the host alone. */
    String host() {
        return publicUrl.getHost();
    }

    /** What a browser says of the page that asked (RFC 6454, section 6.2). */
    String origin() {
        var port = publicUrl.getPort();
        return publicUrl.getScheme() + "://" + publicUrl.getHost() + (port < 0 ? "" : ":" + port);
    }
}
