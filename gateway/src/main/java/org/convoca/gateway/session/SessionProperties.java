package org.convoca.gateway.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Sessions of organisers and of signatures' contacts.
 *
 * @param sessionKey 32 random bytes in base64 that sign the session's cookie; the same on all instances, no default. Another key ends all sessions
 * @param sessionFor when a session ends, whatever is done in it; twelve hours, so that an evening's work is not cut off and a shared computer is
 *     safe the next day
 */
@Validated
@ConfigurationProperties("convoca.gateway")
record SessionProperties(
        @NotBlank(message = "is missing: the key that signs sessions")
        String sessionKey,

        @DefaultValue("12h") @NotNull Duration sessionFor) {

    @Override
    public String toString() {
        return "SessionProperties[" + sessionFor + "]";
    }
}
