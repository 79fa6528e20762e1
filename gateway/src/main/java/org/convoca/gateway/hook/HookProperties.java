package org.convoca.gateway.hook;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may post what.
 *
 * @param bounces secret with which a mail server posts reports of failed delivery, of 32 letters at least; null when none may
 */
@ConfigurationProperties("convoca.gateway.hooks")
record HookProperties(@Nullable String bounces) {

    private static final int SHORTEST = 32;

    HookProperties {
        if (bounces != null && bounces.isBlank()) {
            bounces = null;
        }
        if (bounces != null && bounces.length() < SHORTEST) {
            throw new IllegalArgumentException("convoca.gateway.hooks.bounces is too short to be a secret");
        }
    }

    @Override
    public String toString() {
        return "HookProperties[hidden]";
    }
}
