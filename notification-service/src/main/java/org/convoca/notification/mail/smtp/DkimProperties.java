package org.convoca.notification.mail.smtp;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Keys with which mails are signed (RFC 6376); without any the mail server may do it. Two at a time let a key be changed without a mail that cannot be
 * verified: publish the new one, name it here, and take the old one away when the last mail that it signed has arrived.
 *
 * @param domain that signs; the sender's, or one above it, so that DMARC takes it for the same
 * @param selector of the key that signs
 * @param keys RSA private keys by their selectors, PKCS #8 in PEM or the base64 of it
 */
@Validated
@ConfigurationProperties("convoca.mail.dkim")
record DkimProperties(
        @Nullable String domain,
        @Nullable String selector,
        @DefaultValue @NotNull Map<String, String> keys) {

    @Override
    public String toString() {
        return "DkimProperties[" + domain + ", " + selector + ", " + keys.keySet() + "]";
    }
}
