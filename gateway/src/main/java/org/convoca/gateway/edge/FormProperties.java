package org.convoca.gateway.edge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Forms of public pages.
 *
 * @param formKey 32 random bytes in base64 that sign the forms; the same on all instances, no default
 * @param formMinimumAge a form that comes back sooner was not filled by a person; three seconds, as the quickest autofill needs
 * @param formMaximumAge a form that comes back later is shown again; a day, so that a group can talk it over
 */
@Validated
@ConfigurationProperties("convoca.gateway")
record FormProperties(
        @NotBlank(message = "is missing: the key that signs forms")
        String formKey,

        @DefaultValue("3s") @NotNull Duration formMinimumAge,

        @DefaultValue("24h") @NotNull Duration formMaximumAge) {

    @Override
    public String toString() {
        return "FormProperties[" + formMinimumAge + ", " + formMaximumAge + "]";
    }
}
