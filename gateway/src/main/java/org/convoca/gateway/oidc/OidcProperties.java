package org.convoca.gateway.oidc;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An organisation's identity provider; off as long as no issuer is named.
 *
 * @param issuer as the provider calls itself; its settings are read from below it
 * @param clientId by which the provider knows us
 * @param clientSecret secret; empty for a public client
 * @param mailDomains of the addresses that we believe it, such as {@code example.org}: no provider can vouch for others' addresses
 * @param label what the button says that one signs in through
 */
@ConfigurationProperties("convoca.gateway.oidc")
record OidcProperties(
        @Nullable URI issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue List<String> mailDomains,
        @DefaultValue("") String label) {

    private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    OidcProperties {
        mailDomains = mailDomains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .toList();
        if (issuer != null && (clientId.isBlank() || mailDomains.isEmpty())) {
            throw new IllegalArgumentException("convoca.gateway.oidc needs client-id and mail-domains beside issuer");
        }
        if (issuer != null && !"https".equals(issuer.getScheme()) && !OF_THIS_MACHINE.contains(issuer.getHost())) {
            throw new IllegalArgumentException("convoca.gateway.oidc.issuer must begin with https");
        }
    }

    /** Whether we believe the provider about such an address. */
    boolean trusts(String email) {
        return mailDomains.contains(email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "OidcProperties[" + issuer + "]";
    }
}
