package org.convoca.notification.mail;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the world finds Convoca.
 *
 * @param publicUrl under which the gateway is reached from outside; links in mails begin with it, and its host ends their Message-IDs
 */
@Validated
@ConfigurationProperties("convoca")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") @NotNull URI publicUrl) {

    public PublicAddress {
        if (publicUrl.getHost() == null
                || publicUrl.getScheme() == null
                || !publicUrl.getScheme().matches("https?")) {
            throw new IllegalArgumentException("convoca.public-url must be an http(s) address with a host");
        }
    }

    /**
     * The whole address of a page.
     *
     * @param path as the owner of the page gave it, beginning with a single slash
     * @throws IllegalArgumentException when it is no path, and so might lead elsewhere
     */
    public URI page(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            throw new IllegalArgumentException("not a path");
        }
        var base = publicUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /** RFC 5322, section 3.6.4: unique by the mail's id and our host. */
    public String messageId(String mail) {
        return "<" + mail + "@" + publicUrl.getHost() + ">";
    }
}
