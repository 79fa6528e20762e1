package org.convoca.platform.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How components know each other.
 *
 * @param issuer this component's name as a caller; set where it calls others
 * @param signingKey private EC P-256 key (JWK, RFC 7517) whose {@code kid} is the issuer's name, a dot and a number; needed with {@code issuer}
 * @param audience this component's name as a callee; set where it is called
 * @param trustedKeys public keys (JWK set, RFC 7517) of all who may call, two of each while keys rotate; needed with {@code audience}
 */
@ConfigurationProperties("convoca.internal")
record InternalProperties(
        @Nullable String issuer,
        @Nullable String signingKey,
        @Nullable String audience,
        @Nullable String trustedKeys) {

    String requiredSigningKey() {
        return required(signingKey, "signing-key", "the key that signs calls to other services");
    }

    String requiredTrustedKeys() {
        return required(trustedKeys, "trusted-keys", "the public keys of the components that may call this service");
    }

    private static String required(@Nullable String value, String name, String meaning) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("convoca.internal." + name + " is missing: " + meaning);
        }
        return value;
    }

    @Override
    public String toString() {
        return "InternalProperties[" + issuer + ", " + audience + "]";
    }
}
