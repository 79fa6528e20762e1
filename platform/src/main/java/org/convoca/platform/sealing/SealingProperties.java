package org.convoca.platform.sealing;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The secrets that protect personal data; they have no default.
 *
 * @param keyset Tink keyset (JSON, AES-256-GCM) that wraps each person's own key; older keys stay in it for reading
 * @param lookupKey 32 random bytes in base64 for keyed hashes; changing it makes stored hashes useless
 */
@Validated
@ConfigurationProperties("convoca.sealing")
record SealingProperties(
        @NotBlank(message = "is missing: the keyset that seals personal data")
        String keyset,

        @NotBlank(message = "is missing: the key for look-up hashes")
        String lookupKey) {

    @Override
    public String toString() {
        return "SealingProperties[hidden]";
    }
}
